import ICAL from 'ical.js';
import type { PathwayEvent } from '../../../schemas/events/event';
import { Report } from '../../../schemas/reports/report';
import { createMailSender } from '../../../services/notifier/mail-sender';
import { invitationOf } from '../../../services/notifier/invitation';
import { createLinks } from '../../../services/notifier/links';
import { createNotify } from '../../../services/notifier/notify';
import type { Ledger } from '../../../services/notifier/owed';
import type { Access } from '../../../services/platform/access-log/chain';
import { longHash } from '../../../services/platform/long-hash';
import { createTaskSecrets } from '../../../services/platform/mail-tasks';
import { abroad, allowed, border } from '../../support/border';
import { mailTasksInMemory } from '../../support/mail-tasks-in-memory';
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

const secrets = createTaskSecrets(`k1:${Buffer.alloc(32, 7).toString('base64')}`);

function notifier() {
  const tasks = mailTasksInMemory();
  const held = new Map<string, Ledger>();
  const reports: Report[] = [];
  const disclosures: Access[] = [];
  const broker = { away: false };
  const gate = border();
  const notify = createNotify({
    load: async (pathwayId) => Promise.resolve(held.get(pathwayId)),
    save: async (pathwayId, ledger) => Promise.resolve(void held.set(pathwayId, ledger)),
    recipients: async () => ({
      'welfare-agency': { mail: 'welfare@example.org', language: 'en' },
      'community-health': { mail: 'helse@example.org', language: 'nb' },
      'public-housing': { mail: 'homes@example.org', language: 'en', agency: 'hillside-homes' },
      mentor: { mail: 'mentor@example.org', language: 'nb', agency: 'hillside-mentors' },
    }),
    linkTo: createLinks({ tasks, secrets, url: 'https://throughgate.example', now: () => at }),
    from: 'throughgate@example.org',
    send: mail.send,
    pass: gate.pass,
    report: async (told) => {
      if (broker.away) throw new Error('the broker is away');
      reports.push(...told);
      return Promise.resolve();
    },
    log: async (row) => Promise.resolve(void disclosures.push(row)),
    now: () => at,
  });
  return { notify: (...events: PathwayEvent[]) => notify('p-1', events), reports, disclosures, broker, tasks, gate };
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
    expect(server.mails[0]?.source).toContain('Svar innen slutten av 15. mars 2026');
    expect(reports[0]).toMatchObject({ data: { to: 'community-health', offer: 1 } });
  });

  it('is reminded of an offer that it has not answered, in a mail of its own, and of nothing once it has', async () => {
    const { notify, reports } = notifier();
    const reminded = (seq: number, step: 'health-continuity' | 'benefits-notice'): PathwayEvent => ({
      ...on(seq),
      type: 'transition.step.reminded',
      data: { step, clock: `${step}/1/reminder-1`, to: 'community' },
    });
    await notify(opened, benefitsOpened, healthAsked, reminded(4, 'health-continuity'), reminded(5, 'benefits-notice'));
    await notify({ ...healthAnswered, seq: 6 }, reminded(7, 'health-continuity'));
    expect(server.mails.map(({ source }) => header(source, 'Message-ID'))).toEqual([
      '<p-1.2@throughgate>',
      '<p-1.3@throughgate>',
      '<p-1.4@throughgate>',
    ]);
    expect(header(server.mails[2]?.source ?? '', 'Subject')).toMatch(/^=\?UTF-8\?Q\?P=C3=A5minnelse/);
    expect(reports[4]).toMatchObject({ data: { notice: 'p-1/4', to: 'community-health', offer: 1 } });
  });

  it('is told that what they were told was corrected, once they were told, also after they said no', async () => {
    const { notify, disclosures, reports } = notifier();
    const corrected = (seq: number): PathwayEvent => ({
      ...on(seq),
      type: 'transition.step.corrected',
      data: { step: 'health-continuity', by: 'prison', reason: 'new-facts' },
    });
    await notify(opened, corrected(2));
    expect(server.mails).toEqual([]);
    await notify(healthAsked);
    await notify(healthAnswered, corrected(5));
    expect(server.mails.map(({ to }) => to[0])).toEqual(['helse@example.org', 'helse@example.org']);
    expect(server.mails[1]?.source).toMatch(/er rettet/);
    expect(disclosures[1]).toMatchObject({ kind: 'disclosure', agency: 'community-health', what: 'mail p-1/5/1' });
    expect(reports).toHaveLength(2);
  });

  it('in another country waits until a basis for it is recorded, and nobody waits for it', async () => {
    const { notify, gate, disclosures } = notifier();
    gate.said.set('welfare-agency', abroad);
    await notify(opened, benefitsOpened, healthAsked);
    expect(server.mails).toMatchObject([{ to: ['helse@example.org'] }]);
    expect(gate.held).toEqual(['welfare-agency mail p-1/2']);
    gate.said.set('welfare-agency', allowed);
    await notify();
    await notify();
    expect(server.mails.map(({ to }) => to[0])).toEqual(['helse@example.org', 'welfare@example.org']);
    expect(disclosures.at(-1)).toMatchObject({ agency: 'welfare-agency', legalBasis: 'a treaty' });
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

const replyBy = '2026-03-16T00:00:00.000Z';
const homesAsked: PathwayEvent = {
  ...on(2),
  type: 'transition.step.offered',
  data: { step: 'accommodation-tonight', offer: 1, to: 'community', candidate: 'public-housing', replyBy },
};
const dayPlanned: PathwayEvent = {
  ...on(2),
  type: 'transition.plan.revised',
  data: {
    ...{ trigger: 'dates-changed', dates: { admission: '2026-01-05' } },
    diff: [
      {
        ...{ step: 'mentor-start', owner: 'community', before: { status: 'planned' } },
        after: { status: 'planned', due: '2026-06-10T22:59:59.999Z' },
      },
    ],
  },
};
const mentorBegins: PathwayEvent = { ...on(3), type: 'transition.step.opened', data: { step: 'mentor-start' } };

const plain = (source: string) => source.replace(/=\r\n/g, '').replaceAll('=3D', '=');

describe('a connected agency that has e-mail only', () => {
  it('gets a link to its one task, of which only the hash is kept and which is the same when it is sent again', async () => {
    const { notify, tasks, broker } = notifier();
    broker.away = true;
    await expect(notify(opened, homesAsked)).rejects.toThrow();
    broker.away = false;
    await notify(opened, homesAsked);
    const links = server.mails.map(({ source }) => /https:\S+\/task\/(\S+)/.exec(plain(source))?.[1] ?? '');
    expect(links[0]).toMatch(/^[\w-]{43}$/);
    expect(links[1]).toBe(links[0]);
    expect([...tasks.rows.values()]).toMatchObject([
      {
        agency: 'hillside-homes',
        step: 'accommodation-tonight',
        linkHash: longHash(links[0] ?? ''),
        expiresAt: replyBy,
      },
    ]);
    expect(JSON.stringify([...tasks.rows])).not.toContain(links[0]);
    for (const { source } of server.mails) expect(source).not.toMatch(/person-1|v1\.n|accommodation|QHB/);
  });

  it('is told of what is to be done as well, in its language, with the day for its calendar and of nobody', async () => {
    const { notify, tasks } = notifier();
    await notify(opened, dayPlanned, mentorBegins);
    expect([...tasks.rows.values()]).toMatchObject([{ agency: 'hillside-mentors', to: 'mentor', work: true }]);
    const source = server.mails[0]?.source ?? '';
    expect(source).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i);
    expect(source).toContain('/task/');
  });
});

describe('an invitation', () => {
  const invited = { from: 'throughgate@example.org', to: 'mentor@example.org', summary: 'Meet by this day', at };
  const read = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]);

  it('is read by another library as a request for one whole day, of nobody', () => {
    const calendar = read(invitationOf({ ...invited, notice: 'p-1/3', day: '2026-06-10' }));
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    const [component, ...others] = calendar.getAllSubcomponents('vevent');
    const event = new ICAL.Event(component);
    expect(others).toEqual([]);
    expect([event.uid, event.startDate.isDate, event.startDate.toString(), event.summary]).toEqual([
      ...['p-1.3@throughgate', true, '2026-06-10', 'Meet by this day'],
    ]);
    expect(event.organizer).toBe('mailto:throughgate@example.org');
    expect(event.attendees.map((attendee) => String(attendee.getFirstValue()).toLowerCase())).toEqual([
      'mailto:mentor@example.org',
    ]);
  });

  it('sent again is the same entry', () => {
    const [first, again] = [1, 2].map(() => invitationOf({ ...invited, notice: 'p-1/3', day: '2026-06-10' }));
    expect(again).toBe(first);
  });
});
