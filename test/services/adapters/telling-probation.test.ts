import type { Access } from '../../../services/platform/access-log/chain';
import type { PathwayEvent } from '../../../schemas/events/event';
import { Report } from '../../../schemas/reports/report';
import { abroad, allowed, border } from '../../support/border';
import type { AgencyMessage } from '../../../services/adapters/probation/outbound/message';
import { createTelling } from '../../../services/adapters/probation/outbound/telling';
import type { Told } from '../../../services/adapters/probation/outbound/told';

const noms = { scheme: 'NOMS' as const, token: `v1.${'n'.repeat(43)}` };
const crn = { scheme: 'CRN' as const, token: `v1.${'c'.repeat(43)}` };
const at = '2026-03-09T09:00:00.000Z';
const on = (seq: number) => ({ pathwayId: 'p-1', seq, at });

const opened = (seq: number): PathwayEvent => ({
  ...on(seq),
  type: 'transition.pathway.opened',
  data: {
    personRef: 'person-1',
    profile: 'gb-eaw',
    profileVersion: 1,
    legalStatus: 'sentenced',
    establishment: 'QHB',
    identifiers: [noms],
    dates: { admission: '2026-01-05' },
  },
});
const linked = (seq: number): PathwayEvent => ({
  ...on(seq),
  type: 'transition.identity.linked',
  data: { identifiers: [crn] },
});
const offered = (seq: number): PathwayEvent => ({
  ...on(seq),
  type: 'transition.step.offered',
  data: {
    step: 'handover-report',
    offer: 1,
    to: 'probation',
    replyBy: '2026-03-16T23:59:59.999Z',
    contentRef: 'content/abc',
    covers: ['health'],
  },
});
const housingAsked = (seq: number): PathwayEvent => ({
  ...on(seq),
  type: 'transition.step.offered',
  data: { step: 'accommodation-confirmed', offer: 1, to: 'community', candidate: 'approved-premises', replyBy: at },
});
const completed = (seq: number): PathwayEvent => ({
  ...on(seq),
  type: 'transition.step.completed',
  data: { step: 'community-officer-named', by: 'probation', evidence: 'al-1', noteRef: 'officer/al-1' },
});

const merged = (seq: number): PathwayEvent => ({
  ...on(seq),
  type: 'transition.identity.merged',
  data: { surviving: { scheme: 'CRN', token: `v1.${'s'.repeat(43)}` }, removed: crn },
});
const trainingMissing = (seq: number): PathwayEvent => ({
  ...on(seq),
  type: 'transition.competence.gap',
  data: { step: 'responsibility-transfer', by: 'probation', missing: ['violent-extremism-basics'] },
});
const givenToAnother = (seq: number): PathwayEvent => ({
  ...on(seq),
  type: 'transition.step.reassigned',
  data: { step: 'handover-report', by: 'prison', to: 'member-204', reason: 'absence' },
});
const trackDecided = (seq: number): PathwayEvent => ({
  ...on(seq),
  type: 'transition.fact.recorded',
  data: { fact: 'track', detail: { track: 'specialised', legalBasis: 'statute' }, noteRef: 'facts/1' },
});

function probationSystem() {
  const held = new Map<string, Told>();
  const sent: AgencyMessage[] = [];
  const disclosures: Access[] = [];
  const refused: string[] = [];
  const proof: Report[] = [];
  const asked: string[] = [];
  const system = { answers: 'delivered' as 'delivered' | 'refused' | 'away', knows: true, logs: true };
  const gate = border();
  const tell = createTelling({
    load: async (pathwayId) => held.get(pathwayId),
    save: async (pathwayId, told) => void held.set(pathwayId, told),
    numberOf: async (token) => {
      asked.push(token);
      return system.knows ? 'X700123' : undefined;
    },
    send: async (message) => {
      if (system.answers === 'away') throw new Error('away');
      sent.push(message);
      return system.answers;
    },
    log: async (disclosure) => {
      if (!system.logs) throw new Error('not logged');
      disclosures.push(disclosure);
    },
    refused: (id) => void refused.push(id),
    report: async (reports) => void proof.push(...reports),
    pass: gate.pass,
    now: () => at,
  });
  const told = (...events: PathwayEvent[]) => tell('p-1', events);
  return { tell: told, sent, asked, disclosures, refused, proof, system, gate };
}

describe('probation is told', () => {
  it('of its own steps, by its own number, and of nobody else’s', async () => {
    const { tell, sent } = probationSystem();
    await tell(opened(1), linked(2), offered(3), housingAsked(4));
    expect(sent).toEqual([
      {
        eventType: 'throughgate.step.offered',
        version: 1,
        occurredAt: at,
        messageId: 'p-1/3',
        personReference: { identifiers: [{ type: 'CRN', value: 'X700123' }] },
        additionalInformation: {
          step: 'handover-report',
          offer: 1,
          to: 'probation',
          replyBy: '2026-03-16T23:59:59.999Z',
          covers: ['health'],
        },
      },
    ]);
  });

  it('in another country once a basis for it is recorded, of all that was held, in order', async () => {
    const { tell, sent, gate, disclosures } = probationSystem();
    gate.said.set('probation', abroad);
    await tell(opened(1), linked(2), offered(3));
    await tell(completed(4));
    expect([sent, gate.held]).toEqual([[], ['probation p-1/3', 'probation p-1/3']]);
    gate.said.set('probation', allowed);
    await tell();
    expect(sent.map(({ messageId }) => messageId)).toEqual(['p-1/3', 'p-1/4']);
    expect(disclosures[0]).toMatchObject({ legalBasis: 'a treaty' });
  });

  it('with no reference into the store', async () => {
    const { tell, sent } = probationSystem();
    await tell(opened(1), linked(2), offered(3), completed(4));
    expect(JSON.stringify(sent)).not.toMatch(/content\/|officer\/|person-1/);
  });

  it('that a yes lacks a course, but not which: that would name the track', async () => {
    const { tell, sent } = probationSystem();
    await tell(opened(1), linked(2), trackDecided(3), trainingMissing(4));
    expect(sent.map(({ additionalInformation }) => additionalInformation)).toEqual([
      { step: 'responsibility-transfer', by: 'probation' },
    ]);
    expect(JSON.stringify(sent)).not.toMatch(/specialised|extremism|exit-work/);
  });

  it('that the prison gave a step to somebody else, but not to whom', async () => {
    const { tell, sent } = probationSystem();
    await tell(opened(1), linked(2), givenToAnother(3));
    expect(sent.map(({ additionalInformation }) => additionalInformation)).toEqual([
      { step: 'handover-report', by: 'prison', reason: 'absence' },
    ]);
  });

  it('by the number that goes on once two of them were merged', async () => {
    const { tell, asked } = probationSystem();
    await tell(opened(1), linked(2), merged(3), offered(4));
    expect(asked).toEqual([`v1.${'s'.repeat(43)}`]);
  });

  it('only when its number is known, and then of all that waited, in order', async () => {
    const { tell, sent } = probationSystem();
    await tell(opened(1), completed(2), offered(3));
    expect(sent).toEqual([]);
    await tell(linked(4));
    expect(sent.map(({ messageId }) => messageId)).toEqual(['p-1/2', 'p-1/3']);
  });

  it('once, however often the events come', async () => {
    const { tell, sent } = probationSystem();
    const all = [opened(1), linked(2), offered(3), completed(4)];
    await tell(...all);
    await tell(...all);
    expect(sent.map(({ messageId }) => messageId)).toEqual(['p-1/3', 'p-1/4']);
  });

  it('after an outage of its system, in the same order and with nothing left out', async () => {
    const { tell, sent, system } = probationSystem();
    const all = [opened(1), linked(2), offered(3), completed(4)];
    system.answers = 'away';
    await expect(tell(...all)).rejects.toThrow('away');
    await expect(tell(...all)).rejects.toThrow('away');
    system.answers = 'delivered';
    await tell(...all);
    expect(sent.map(({ messageId }) => messageId)).toEqual(['p-1/3', 'p-1/4']);
  });

  it('of the next step also when it refused one for good, and the refusal is noted', async () => {
    const { tell, sent, refused, system } = probationSystem();
    system.answers = 'refused';
    await tell(opened(1), linked(2), offered(3));
    system.answers = 'delivered';
    await tell(completed(4));
    expect([refused, sent.map(({ messageId }) => messageId)]).toEqual([['p-1/3'], ['p-1/3', 'p-1/4']]);
  });

  it('and what it was asked leaves proof that it arrived, or that it came back', async () => {
    const { tell, proof, system } = probationSystem();
    await tell(opened(1), linked(2), offered(3), completed(4));
    system.answers = 'refused';
    await tell(offered(5));
    expect(proof.map((report) => Report.parse(report))).toEqual(proof);
    expect(proof.map(({ id, type }) => `${type} ${id}`)).toEqual([
      'agency.notice.sent probation/probation:p-1/3/sent',
      'agency.notice.delivered probation/probation:p-1/3/delivered',
      'agency.notice.sent probation/probation:p-1/5/sent',
      'agency.notice.bounced probation/probation:p-1/5/bounced',
    ]);
    expect(proof[0]).toMatchObject({
      ...{ sourceAgency: 'probation', identifiers: [crn], occurredAt: at },
      data: { step: 'handover-report', offer: 1, to: 'probation', channel: 'agency-system', messageId: 'p-1/3' },
    });
  });

  it('as the law allows, and the log says what was disclosed', async () => {
    const { tell, disclosures } = probationSystem();
    await tell(opened(1), linked(2), completed(3));
    expect(disclosures).toMatchObject([
      {
        kind: 'disclosure',
        agency: 'probation',
        at,
        pathways: ['p-1'],
        legalBasis: expect.stringMatching(/Act/) as string,
        fields: ['personReference', 'step', 'by'],
      },
    ]);
  });

  it('nothing that could not be logged, and logged once however often it is tried', async () => {
    const { tell, sent, disclosures, system } = probationSystem();
    system.answers = 'away';
    for (const _try of [1, 2]) await expect(tell(opened(1), linked(2), completed(3))).rejects.toThrow('away');
    expect([sent, disclosures.length]).toEqual([[], 1]);
    system.logs = false;
    await expect(tell(opened(1), linked(2), completed(3), completed(4))).rejects.toThrow();
    system.answers = 'delivered';
    await expect(tell(completed(4))).rejects.toThrow('not logged');
    expect(sent.map(({ messageId }) => messageId)).toEqual(['p-1/3']);
  });
});
