import type { PathwayEvent } from '../../../schemas/events/event';
import { Report } from '../../../schemas/reports/report';
import { createMailSender } from '../../../services/notifier/mail-sender';
import { createNotify } from '../../../services/notifier/notify';
import type { Ledger } from '../../../services/notifier/owed';
import type { Access } from '../../../services/platform/access-log/chain';
import { startMailServer } from '../../support/mail-server';

const at = '2026-03-09T09:00:00.000Z';
const on = (seq: number) => ({ pathwayId: 'p-1', seq, at });
const noms = { scheme: 'NOMS' as const, token: `v1.${'n'.repeat(43)}` };

const opened: PathwayEvent = {
  ...on(1),
  type: 'transition.pathway.opened',
  data: {
    personRef: 'person-1',
    profile: 'gb-eaw',
    profileVersion: 2,
    legalStatus: 'sentenced',
    establishment: 'QHB',
    identifiers: [noms],
    dates: { admission: '2026-01-05' },
  },
};
const benefitsOpened: PathwayEvent = { ...on(2), type: 'transition.step.opened', data: { step: 'benefits-notice' } };
const healthAsked: PathwayEvent = {
  ...on(3),
  type: 'transition.step.offered',
  data: {
    step: 'health-continuity',
    offer: 1,
    to: 'community',
    candidate: 'community-health',
    replyBy: '2026-03-16T00:00:00.000Z',
  },
};
const probationAsked: PathwayEvent = {
  ...on(4),
  type: 'transition.step.offered',
  data: { step: 'handover-report', offer: 1, to: 'probation', replyBy: at },
};
const healthAnswered: PathwayEvent = {
  ...on(4),
  type: 'transition.step.accepted',
  data: { step: 'health-continuity', offer: 1, by: 'community' },
};
const died: PathwayEvent = { ...on(4), type: 'transition.pathway.closed', data: { reason: 'died' } };

let server: Awaited<ReturnType<typeof startMailServer>>;
let mail: ReturnType<typeof createMailSender>;
beforeEach(async () => {
  server = await startMailServer();
  mail = createMailSender(server.url, 'throughgate@example.org');
});
afterEach(async () => {
  mail.close();
  await server.stop();
});

function notifier() {
  const held = new Map<string, Ledger>();
  const reports: Report[] = [];
  const disclosures: Access[] = [];
  const broker = { away: false };
  const notify = createNotify({
    load: async (pathwayId) => Promise.resolve(held.get(pathwayId)),
    save: async (pathwayId, ledger) => Promise.resolve(void held.set(pathwayId, ledger)),
    recipients: {
      'welfare-agency': { mail: 'welfare@example.org', language: 'en' },
      'community-health': { mail: 'helse@example.org', language: 'nb' },
    },
    send: mail.send,
    report: async (told) => {
      if (broker.away) throw new Error('the broker is away');
      reports.push(...told);
      return Promise.resolve();
    },
    log: async (row) => Promise.resolve(void disclosures.push(row)),
    now: () => at,
  });
  return { notify: (...events: PathwayEvent[]) => notify('p-1', events), reports, disclosures, broker };
}

const header = (source: string, name: string) => new RegExp(`^${name}: (.*)$`, 'mi').exec(source)?.[1]?.trim();

describe('whoever has e-mail only', () => {
  it('is told when a step that asks for proof opens, and it is reported that the mail arrived', async () => {
    const { notify, reports } = notifier();
    await notify(opened, benefitsOpened);
    expect(server.mails).toMatchObject([{ to: ['welfare@example.org'] }]);
    expect(reports).toMatchObject([
      {
        type: 'agency.notice.sent',
        identifiers: [noms],
        data: { notice: 'p-1/2', step: 'benefits-notice', to: 'welfare-agency', messageId: '<p-1.2@throughgate>' },
      },
      { type: 'agency.notice.delivered', data: { notice: 'p-1/2' } },
    ]);
    expect(reports.map((report) => Report.safeParse(report).success)).toEqual([true, true]);
  });

  it('is told of an offer in its own language', async () => {
    const { notify, reports } = notifier();
    await notify(opened, healthAsked);
    expect(server.mails).toHaveLength(1);
    expect(server.mails[0]?.source).toContain('Svar innen 2026-03-16 00:00 UTC');
    expect(reports[0]).toMatchObject({ data: { to: 'community-health', offer: 1 } });
  });

  it('reads of no person and of no step in it', async () => {
    const { notify } = notifier();
    await notify(opened, benefitsOpened, healthAsked);
    for (const { source } of server.mails) expect(source).not.toMatch(/person-1|v1\.n|benefits|health-continuity|QHB/);
  });

  it('is not written to about what is over, nor after a death', async () => {
    const answered = notifier();
    await answered.notify(opened, healthAsked, healthAnswered);
    const dead = notifier();
    await dead.notify(opened, benefitsOpened, healthAsked, died);
    expect(server.mails).toEqual([]);
  });

  it('is left to its own system where no mailbox is registered', async () => {
    const { notify, reports } = notifier();
    await notify(opened, probationAsked);
    expect([server.mails, reports]).toEqual([[], []]);
  });
});

describe('a mail', () => {
  it('that comes back is a bounce with its reason', async () => {
    const { notify, reports } = notifier();
    server.refuses.set('welfare@example.org', 550);
    await notify(opened, benefitsOpened);
    expect(reports[1]).toMatchObject({ type: 'agency.notice.bounced', data: { reason: 'address-unknown' } });
  });

  it('that is to come again later is sent again, and nothing is reported before', async () => {
    const { notify, reports } = notifier();
    server.refuses.set('welfare@example.org', 451);
    await expect(notify(opened, benefitsOpened)).rejects.toThrow();
    expect(reports).toEqual([]);
    server.refuses.clear();
    await notify(opened, benefitsOpened);
    expect(reports.map(({ type }) => type)).toEqual(['agency.notice.sent', 'agency.notice.delivered']);
  });

  it('is repeated at most once after a failure, under the same Message-ID, and its reports have the same ids', async () => {
    const { notify, reports, broker } = notifier();
    broker.away = true;
    await expect(notify(opened, benefitsOpened)).rejects.toThrow('the broker is away');
    broker.away = false;
    await notify(opened, benefitsOpened);
    await notify(opened, benefitsOpened);
    expect(server.mails.map(({ source }) => header(source, 'Message-ID'))).toEqual([
      '<p-1.2@throughgate>',
      '<p-1.2@throughgate>',
    ]);
    expect(reports.map(({ id }) => id)).toEqual(['notifier/p-1/2/sent', 'notifier/p-1/2/delivered']);
  });

  it('is logged as a disclosure before it leaves, once, with its legal basis and the fields told', async () => {
    const { notify, disclosures, broker } = notifier();
    broker.away = true;
    await expect(notify(opened, benefitsOpened)).rejects.toThrow();
    broker.away = false;
    await notify(opened, benefitsOpened);
    expect(disclosures).toMatchObject([
      {
        kind: 'disclosure',
        agency: 'welfare-agency',
        what: 'mail p-1/2',
        pathways: ['p-1'],
        fields: ['notice', 'replyBy'],
        legalBasis: 'Offender Management Act 2007, section 14',
      },
    ]);
  });
});
