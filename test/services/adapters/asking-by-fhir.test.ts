import type { PathwayEvent } from '../../../schemas/events/event';
import { Report } from '../../../schemas/reports/report';
import { PlacedTask } from '../../../schemas/fhir/task';
import type { AskedTask } from '../../../services/adapters/fhir/asked-task';
import type { Asked } from '../../../services/adapters/fhir/outbound/asked';
import { createAsking } from '../../../services/adapters/fhir/outbound/asking';
import type { Access } from '../../../services/platform/access-log/chain';
import { isOver } from '../../../services/adapters/fhir/task-status';
import { abroad, allowed, border } from '../../support/border';
import { againstR4 } from '../../support/fhir-r4';

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
    profileVersion: 2,
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
const offered = (seq: number, candidate = 'community-health'): PathwayEvent => ({
  ...on(seq),
  type: 'transition.step.offered',
  data: { step: 'health-continuity', offer: 1, to: 'community', candidate, replyBy: at, contentRef: 'content/abc' },
});
const cancelled = (seq: number): PathwayEvent => ({
  ...on(seq),
  type: 'transition.step.cancelled',
  data: { step: 'health-continuity', reason: 'died' },
});
const declined = (seq: number, reason: 'no-reply' | 'no-vacancy'): PathwayEvent => ({
  ...on(seq),
  type: 'transition.step.declined',
  data: { step: 'health-continuity', offer: 1, by: 'community', reason, candidate: 'community-health' },
});
const merged = (seq: number): PathwayEvent => ({
  ...on(seq),
  type: 'transition.identity.merged',
  data: { surviving: { scheme: 'CRN', token: `v1.${'s'.repeat(43)}` }, removed: crn },
});

function healthService() {
  const held = new Map<string, Asked>();
  const tasks = new Map<string, AskedTask>();
  const sent: PlacedTask[] = [];
  const disclosures: Access[] = [];
  const refused: string[] = [];
  const proof: Report[] = [];
  const system = { answers: 'delivered' as 'delivered' | 'refused' | 'away' };
  const gate = border();
  const ask = createAsking({
    providers: ['community-health'],
    legalBasis: 'agreement of the person',
    load: async (pathwayId) => held.get(pathwayId),
    save: async (pathwayId, asked) => void held.set(pathwayId, asked),
    keep: async (task) => void tasks.set(task.id, tasks.get(task.id) ?? task),
    open: async (_, step) => [...tasks.values()].filter((task) => task.step === step && !isOver(task.status)),
    move: async (id, from, to) => {
      const task = tasks.get(id);
      if (task?.status !== from) return false;
      tasks.set(id, { ...task, status: to });
      return true;
    },
    numberOf: async (token) => (token === crn.token ? 'X700123' : 'X700999'),
    server: async (task) => {
      if (system.answers === 'away') throw new Error('away');
      sent.push(task);
      return system.answers;
    },
    log: async (disclosure) => void disclosures.push(disclosure),
    refused: (id) => void refused.push(id),
    report: async (reports) => void proof.push(...reports),
    pass: gate.pass,
    now: () => at,
  });
  const told = (...events: PathwayEvent[]) => ask('p-1', events);
  return { ask: told, sent, tasks, disclosures, refused, proof, system, gate };
}

const inShort = (sent: readonly PlacedTask[]) =>
  sent.map(({ identifier, status }) => `${identifier[0]?.value ?? ''} ${status}`);

describe('a provider that speaks FHIR is asked', () => {
  it('in another country once a basis for it is recorded, and asked back by the same', async () => {
    const { ask, sent, gate } = healthService();
    gate.said.set('community-health', abroad);
    await ask(opened(1), linked(2), offered(3));
    expect([sent, gate.held]).toEqual([[], ['community-health p-1/3']]);
    gate.said.set('community-health', allowed);
    await ask();
    expect(inShort(sent)).toEqual(['p-1/3 requested']);
    gate.said.set('community-health', abroad);
    await ask(cancelled(4));
    expect(gate.held.at(-1)).toBe('community-health p-1/health-continuity taken back');
  });

  it('by a Task around the request, the person only by the number it knows', async () => {
    const { ask, sent, tasks } = healthService();
    await ask(opened(1), linked(2), offered(3));
    const subject = { type: 'Patient', identifier: { system: 'urn:throughgate:number:crn', value: 'X700123' } };
    expect(sent).toMatchObject([
      {
        identifier: [{ system: 'urn:throughgate:task', value: 'p-1/3' }],
        status: 'requested',
        focus: { reference: '#request' },
        for: subject,
        contained: [{ resourceType: 'ServiceRequest', id: 'request', code: { text: 'Health care goes on' }, subject }],
        input: [{ valueDateTime: at }],
      },
    ]);
    expect(JSON.stringify(sent)).not.toMatch(/content\/abc|person-1|v1\./);
    expect(tasks.get('p-1/3')).toMatchObject({ step: 'health-continuity', offer: 1, status: 'requested' });
  });

  it('in FHIR R4 as the standard’s own schema has it, and in nothing beyond what may leave', async () => {
    const { ask, sent } = healthService();
    await ask(opened(1), linked(2), offered(3));
    await ask(cancelled(4));
    expect(sent.map(againstR4)).toEqual([[], []]);
    for (const task of sent) expect(PlacedTask.parse(task)).toEqual(task);
  });

  it('only of what is offered to it', async () => {
    const { ask, sent } = healthService();
    await ask(opened(1), linked(2), offered(3, 'approved-premises'), cancelled(4));
    expect(sent).toEqual([]);
  });

  it('once its number for the person is known, and never of what was over by then', async () => {
    const { ask, sent } = healthService();
    await ask(opened(1), offered(2));
    expect(sent).toEqual([]);
    await ask(cancelled(3), offered(4), linked(5));
    expect(inShort(sent)).toEqual(['p-1/4 requested']);
  });

  it('by the right number after a merge', async () => {
    const { ask, sent } = healthService();
    await ask(opened(1), linked(2), merged(3), offered(4));
    expect(sent[0]?.for.identifier?.value).toBe('X700999');
  });

  it('no longer once the step is over, and is not told why', async () => {
    const { ask, sent, tasks } = healthService();
    await ask(opened(1), linked(2), offered(3));
    await ask(cancelled(4));
    expect(inShort(sent)).toEqual(['p-1/3 requested', 'p-1/3 cancelled']);
    expect(sent[1]?.contained[0].status).toBe('revoked');
    expect(JSON.stringify(sent)).not.toContain('died');
    expect(tasks.get('p-1/3')?.status).toBe('cancelled');
  });

  it('no longer once its silence counted as a no; its own no needs no taking back', async () => {
    const { ask, sent } = healthService();
    await ask(opened(1), linked(2), offered(3));
    await ask(declined(4, 'no-vacancy'));
    expect(sent).toHaveLength(1);
    await ask(declined(5, 'no-reply'));
    expect(inShort(sent)).toEqual(['p-1/3 requested', 'p-1/3 cancelled']);
  });

  it('again by the same Task after an outage', async () => {
    const { ask, sent, system } = healthService();
    system.answers = 'away';
    await expect(ask(opened(1), linked(2), offered(3))).rejects.toThrow('away');
    system.answers = 'delivered';
    await ask(opened(1), linked(2), offered(3));
    await ask(offered(3));
    expect(inShort(sent)).toEqual(['p-1/3 requested']);
  });

  it('and what its server refuses blocks nothing behind it', async () => {
    const { ask, sent, refused, system } = healthService();
    system.answers = 'refused';
    await ask(opened(1), linked(2), offered(3), cancelled(4), offered(5));
    expect(refused).toEqual(['p-1/5']);
    expect(sent).toHaveLength(1);
  });

  it('and that leaves proof of notice, of the Task alone and not of its taking back', async () => {
    const { ask, proof } = healthService();
    await ask(opened(1), linked(2), offered(3));
    await ask(cancelled(4));
    expect(proof.map((report) => Report.parse(report))).toEqual(proof);
    expect(proof).toMatchObject([
      {
        ...{ type: 'agency.notice.sent', sourceAgency: 'community', identifiers: [crn] },
        data: { notice: 'fhir:p-1/3', step: 'health-continuity', offer: 1, to: 'community-health', messageId: 'p-1/3' },
      },
      { type: 'agency.notice.delivered', data: { notice: 'fhir:p-1/3' } },
    ]);
  });

  it('with every disclosure on record under its legal basis before it leaves, once', async () => {
    const { ask, sent, disclosures, system } = healthService();
    system.answers = 'away';
    await expect(ask(opened(1), linked(2), offered(3))).rejects.toThrow('away');
    expect([sent, disclosures.length]).toEqual([[], 1]);
    system.answers = 'delivered';
    await ask(offered(3));
    expect(disclosures).toMatchObject([
      { kind: 'disclosure', agency: 'community', at, legalBasis: 'agreement of the person', pathways: ['p-1'] },
    ]);
    expect(disclosures[0]).toMatchObject({ what: 'Task p-1/3 requested' });
    expect(disclosures[0]?.fields).toContain('for');
  });
});
