import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import type { PathwayEvent } from '../../../schemas/events/event';
import type { StepKey } from '../../../schemas/step';
import { Report } from '../../../schemas/reports/report';
import { createPost } from '../../../services/adapters/cloudevents/outbound/post';
import { createSending } from '../../../services/adapters/cloudevents/outbound/sending';
import { createTelling } from '../../../services/adapters/cloudevents/outbound/telling';
import type { Told } from '../../../services/adapters/cloudevents/outbound/told';
import type { Access } from '../../../services/platform/access-log/chain';
import { newWebhookSecret } from '../../../services/platform/webhook/sign';
import { abroad, allowed, border } from '../../support/border';
import { connectionsInMemory } from '../../support/connections-in-memory';
import { deliveriesInMemory } from '../../support/deliveries-in-memory';
import { eventually } from '../../support/eventually';

const noms = { scheme: 'NOMS' as const, token: `v1.${'n'.repeat(43)}` };
const crn = { scheme: 'CRN' as const, token: `v1.${'c'.repeat(43)}` };
const begin = Date.parse('2026-03-09T09:00:00.000Z');
const at = new Date(begin).toISOString();
const on = (seq: number) => ({ pathwayId: 'p-1', seq, at });

const opened: PathwayEvent = {
  ...on(1),
  type: 'transition.pathway.opened',
  data: {
    ...{ personRef: 'person-1', profile: 'gb-eaw', profileVersion: 2, legalStatus: 'sentenced', establishment: 'QHB' },
    identifiers: [noms, crn],
    dates: { admission: '2026-01-05' },
  },
};
const asked = (seq: number, candidate: string): PathwayEvent => ({
  ...on(seq),
  type: 'transition.step.offered',
  data: { step: 'accommodation-confirmed', offer: 1, to: 'community', candidate, replyBy: at, contentRef: 'content/9' },
});
const declined = (seq: number, candidate: string): PathwayEvent => ({
  ...on(seq),
  type: 'transition.step.declined',
  data: { step: 'accommodation-confirmed', offer: 1, by: 'community', reason: 'no-vacancy', candidate },
});
const handover = (seq: number): PathwayEvent => ({
  ...on(seq),
  type: 'transition.step.opened',
  data: { step: 'handover-report' },
});
const given = (seq: number): PathwayEvent => ({
  ...on(seq),
  type: 'transition.step.reassigned',
  data: { step: 'accommodation-confirmed', by: 'community', to: 'member-204', reason: 'absence', noteRef: 'note/1' },
});

type Taken = { headers: Record<string, string>; body: string };

let receiver: Server;
let url = '';
const taken: Taken[] = [];
const silent = 0;
let answers: number[] = [];
beforeAll(async () => {
  receiver = createServer((request, response) => {
    void text(request).then((body) => {
      taken.push({ headers: request.headers as Record<string, string>, body });
      const status = answers.shift() ?? 204;
      if (status === silent) return;
      response.writeHead(status, status === 302 ? { location: `${url}/elsewhere` } : {}).end();
    });
  });
  await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
});
afterAll(() => receiver.close());
beforeEach(() => {
  taken.length = 0;
  answers = [];
});

type Kind = { provides?: string[]; kind?: 'community' | 'probation' };

/** One agency that gives homes, told at the receiver. */
async function agency({ provides = ['approved-premises'], kind = 'community' }: Kind = {}) {
  const connections = connectionsInMemory();
  const deliveries = deliveriesInMemory();
  const held = new Map<string, Told>();
  const disclosures: Access[] = [];
  const proof: Report[] = [];
  const world = { now: begin, logs: true };
  const now = () => new Date(world.now).toISOString();
  const secret = newWebhookSecret();
  await connections.add({ name: 'northmoor', kind, schemes: ['CRN'], provides, key: 'k' }, at);
  await connections.tellAt('northmoor', { url, secret }, at);
  const load = async (pathwayId: string) => held.get(pathwayId);
  const tell = createTelling({
    ...{ load, deliveries, now },
    agencies: () => connections.list(),
    save: async (pathwayId, told) => void held.set(pathwayId, told),
  });
  const gate = border();
  const sendTo = createSending({
    ...{ connections, deliveries, load, now, waitsMs: [1_000, 60_000], atOnce: 2 },
    numberOf: async () => 'X000081',
    post: createPost(true, 500),
    pass: gate.pass,
    report: async (reports) => void proof.push(...reports),
    log: async (access) => {
      if (!world.logs) throw new Error('not logged');
      disclosures.push(access);
    },
  });
  const sendDue = () => sendTo('northmoor');
  const rows = () => [...deliveries.rows.values()].map(({ messageId, state }) => `${messageId} ${state}`);
  const told = (...events: PathwayEvent[]) => tell('p-1', events);
  const toldOf = (pathwayId: string, ...events: PathwayEvent[]) =>
    tell(
      pathwayId,
      events.map((event) => ({ ...event, pathwayId })),
    );
  return {
    connections,
    deliveries,
    held,
    disclosures,
    proof,
    world,
    secret,
    told,
    toldOf,
    sendDue,
    sendTo,
    rows,
    gate,
  };
}

const bodies = () => taken.map(({ body }) => JSON.parse(body) as { id: string; data: Record<string, unknown> });

describe('a connected agency is told', () => {
  it('that what it was told was corrected, also when another is asked by then', async () => {
    const { told, connections, rows } = await agency();
    await connections.add(
      { name: 'elsewhere', kind: 'community', schemes: ['CRN'], provides: ['mentor'], key: 'k' },
      at,
    );
    await connections.tellAt('elsewhere', { url, secret: newWebhookSecret() }, at);
    const data = { step: 'accommodation-confirmed', by: 'probation', reason: 'new-facts' } as const;
    await told(opened, asked(2, 'approved-premises'), declined(3, 'approved-premises'), asked(4, 'public-housing'));
    await told({ ...on(5), type: 'transition.step.corrected', data });
    expect(rows()).toEqual(['p-1/2 waiting', 'p-1/3 waiting', 'p-1/5 waiting']);
  });

  it('in another country once a basis for it is recorded', async () => {
    const { told, sendDue, gate, rows, disclosures } = await agency();
    gate.said.set('northmoor', abroad);
    await told(opened, asked(2, 'approved-premises'));
    await sendDue();
    expect([taken, gate.held, rows()]).toEqual([[], ['northmoor p-1/2'], ['p-1/2 waiting']]);
    gate.said.set('northmoor', allowed);
    await sendDue();
    expect(rows()).toEqual(['p-1/2 delivered']);
    expect(disclosures).toMatchObject([{ agency: 'northmoor', legalBasis: 'a treaty' }]);
  });

  it('of a step it is asked of, as a CloudEvent by its own number, with no reference into the store', async () => {
    const { told, sendDue } = await agency();
    await told(opened, asked(2, 'approved-premises'));
    await sendDue();
    expect(bodies()).toEqual([
      {
        ...{ specversion: '1.0', id: 'p-1/2', source: '/throughgate', type: 'transition.step.offered', time: at },
        ...{ subject: 'CRN:X000081', datacontenttype: 'application/json' },
        data: {
          step: 'accommodation-confirmed',
          offer: 1,
          to: 'community',
          candidate: 'approved-premises',
          replyBy: at,
        },
      },
    ]);
  });

  it('signed, so that the library of the standard finds it right, and wrong once a letter of it is changed', async () => {
    const { told, sendDue, secret } = await agency();
    await told(opened, asked(2, 'approved-premises'));
    await sendDue();
    const [{ headers, body } = { headers: {}, body: '' }] = taken;
    const fresh = { ...headers, 'webhook-timestamp': headers['webhook-timestamp'] ?? '' };
    jest.useFakeTimers({ now: begin });
    expect(new Webhook(secret).verify(body, fresh)).toMatchObject({ id: 'p-1/2' });
    expect(() => new Webhook(secret).verify(body.replace('X000081', 'X000082'), fresh)).toThrow();
    expect(() => new Webhook(newWebhookSecret()).verify(body, fresh)).toThrow();
    jest.useRealTimers();
  });

  it('under both secrets while it changes over, and not under a third that is older', async () => {
    const { told, sendDue, connections, secret } = await agency();
    const [second, third] = [newWebhookSecret(), newWebhookSecret()];
    await connections.tellAt('northmoor', { url, secret: second }, at);
    await connections.tellAt('northmoor', { url, secret: third }, at);
    await told(opened, asked(2, 'approved-premises'));
    await sendDue();
    const [{ headers, body } = { headers: {}, body: '' }] = taken;
    jest.useFakeTimers({ now: begin });
    for (const good of [second, third]) expect(() => new Webhook(good).verify(body, headers)).not.toThrow();
    expect(() => new Webhook(secret).verify(body, headers)).toThrow();
    jest.useRealTimers();
  });

  it('of nothing that others are asked, and of no more once another one is asked in its place', async () => {
    const { told, rows } = await agency();
    await told(opened, handover(2), asked(3, 'local-authority-housing'), asked(4, 'approved-premises'));
    await told(declined(5, 'approved-premises'), asked(6, 'local-authority-housing'), given(7));
    expect(rows()).toEqual(['p-1/4 waiting', 'p-1/5 waiting']);
  });

  it('of every step it owns or receives where it is the one service for all, but not to whom of another it was given', async () => {
    const { told, rows, deliveries } = await agency({ kind: 'probation', provides: ['approved-premises'] });
    await told(opened, handover(2), asked(3, 'approved-premises'), given(4));
    expect(rows()).toEqual(['p-1/2 waiting', 'p-1/3 waiting', 'p-1/4 waiting']);
    expect(deliveries.rows.get('northmoor/p-1/4')?.data).toEqual({
      ...{ step: 'accommodation-confirmed', by: 'community', reason: 'absence' },
    });
  });

  it('only once its number of the person is known, and then of all that waited, in order', async () => {
    const { told, sendDue, rows } = await agency();
    const { data } = opened;
    const unknown: PathwayEvent = {
      ...on(1),
      type: 'transition.pathway.opened',
      data: { ...data, identifiers: [noms] },
    };
    await told(unknown, asked(2, 'approved-premises'), given(3));
    await sendDue();
    expect([taken, rows()]).toEqual([[], ['p-1/2 held', 'p-1/3 held']]);
    await told({ ...on(4), type: 'transition.identity.linked', data: { identifiers: [crn] } });
    await sendDue();
    expect(bodies().map(({ id }) => id)).toEqual(['p-1/2', 'p-1/3']);
  });
});

describe('a round', () => {
  const offered = [opened, asked(2, 'approved-premises')];

  it('goes on to the next person where one waits, however many wait', async () => {
    const { toldOf, sendDue, rows } = await agency();
    for (const person of ['p-1', 'p-2', 'p-3']) await toldOf(person, ...offered);
    answers = [500, 500];
    await sendDue();
    expect(rows()).toEqual(['p-1/2 waiting', 'p-2/2 waiting', 'p-3/2 delivered']);
  });

  it('ends where the receiver answers nothing; the next begins with whoever was not tried', async () => {
    const { toldOf, sendDue, rows } = await agency();
    for (const person of ['p-1', 'p-2']) await toldOf(person, ...offered);
    answers = [silent];
    await sendDue();
    expect([taken.length, rows()]).toEqual([1, ['p-1/2 waiting', 'p-2/2 waiting']]);
    await sendDue();
    expect(rows()).toEqual(['p-1/2 waiting', 'p-2/2 delivered']);
  });

  it('of one agency is not waited for by another', async () => {
    const { told, connections, sendTo, rows } = await agency();
    const provides = ['approved-premises'];
    await connections.add({ name: 'elsewhere', kind: 'community', schemes: ['CRN'], provides, key: 'k' }, at);
    await connections.tellAt('elsewhere', { url, secret: newWebhookSecret() }, at);
    await told(...offered);
    answers = [silent];
    const hanging = sendTo('northmoor');
    await eventually('the one that is not answered', async () => taken[0]);
    await sendTo('elsewhere');
    expect(rows()).toEqual(['p-1/2 waiting', 'p-1/2 delivered']);
    await hanging;
  });
});

describe('a message', () => {
  it('is told once, however often the events come, also when the place in the topic was not kept', async () => {
    const { told, sendDue, held } = await agency();
    await told(opened, asked(2, 'approved-premises'));
    await sendDue();
    held.clear();
    await told(opened, asked(2, 'approved-premises'));
    await sendDue();
    expect(taken).toHaveLength(1);
  });

  it('is tried again under the same id after each pause, and those of the same person wait behind it', async () => {
    const { told, sendDue, world, rows } = await agency();
    answers = [500, 302];
    await told(opened, asked(2, 'approved-premises'), given(3));
    await sendDue();
    await sendDue();
    expect(bodies().map(({ id }) => id)).toEqual(['p-1/2']);
    world.now += 1_000;
    await sendDue();
    world.now += 60_000;
    await sendDue();
    expect(bodies().map(({ id }) => id)).toEqual(['p-1/2', 'p-1/2', 'p-1/2', 'p-1/3']);
    expect(rows()).toEqual(['p-1/2 delivered', 'p-1/3 delivered']);
  });

  it('is dead after the last try, says what was answered each time, and goes once more when somebody says so', async () => {
    const { told, sendDue, world, deliveries } = await agency();
    answers = [500, 404, 401];
    await told(opened, asked(2, 'approved-premises'));
    for (const ms of [0, 1_000, 60_000]) {
      world.now += ms;
      await sendDue();
    }
    const [dead] = await deliveries.list('northmoor', 'dead', 10);
    expect(dead?.attempts.map(({ status }) => status)).toEqual([500, 404, 401]);
    const by = { by: 'ellis-marchetti', at };
    expect(await deliveries.redrive('northmoor', undefined, by)).toBe(1);
    await sendDue();
    expect(await deliveries.list('northmoor', 'delivered', 10)).toMatchObject([{ messageId: 'p-1/2', redriven: [by] }]);
    expect(await deliveries.redrive('northmoor', undefined, by)).toBe(0);
  });

  it('is given up at once where the receiver says that it is gone', async () => {
    const { told, sendDue, rows } = await agency();
    answers = [410];
    await told(opened, asked(2, 'approved-premises'));
    await sendDue();
    expect(rows()).toEqual(['p-1/2 dead']);
  });

  it('that reaches nobody says so and nothing more', async () => {
    const { told, sendDue, connections, secret, deliveries } = await agency();
    await connections.tellAt('northmoor', { url: 'http://127.0.0.1:1/', secret }, at);
    await told(opened, asked(2, 'approved-premises'));
    await sendDue();
    expect(await deliveries.list('northmoor', 'waiting', 10)).toMatchObject([{ attempts: [{ at, error: 'away' }] }]);
  });

  it('that is an offer leaves proof: that it was sent, and that it arrived or came back; what is none leaves none', async () => {
    const { told, sendDue, proof, deliveries } = await agency();
    answers = [410];
    await told(opened, asked(2, 'approved-premises'), given(3));
    await sendDue();
    await deliveries.redrive('northmoor', undefined, { by: 'ellis-marchetti', at });
    await sendDue();
    expect(proof.map(({ type }) => type)).toEqual([
      ...['agency.notice.sent', 'agency.notice.bounced', 'agency.notice.sent', 'agency.notice.delivered'],
    ]);
    expect(proof[0]).toMatchObject({
      ...{ sourceAgency: 'community', identifiers: [crn] },
      data: { step: 'accommodation-confirmed', to: 'approved-premises', offer: 1, channel: 'agency-system' },
    });
    expect(proof.map(({ data }) => ('notice' in data ? data.notice : ''))).toEqual([
      ...['northmoor:p-1/2', 'northmoor:p-1/2', 'northmoor:p-1/2/again-1', 'northmoor:p-1/2/again-1'],
    ]);
    expect(proof.every((report) => Report.safeParse(report).success)).toBe(true);
  });

  it('of a step whose notice must be proved as of an offer, and of no other step that opens', async () => {
    const { told, sendDue, proof } = await agency({ provides: ['welfare-agency'] });
    const opens = (seq: number, step: StepKey): PathwayEvent => ({
      ...on(seq),
      ...{ type: 'transition.step.opened', data: { step } },
    });
    await told(opened, opens(2, 'benefits-notice'), opens(3, 'victim-notice'), opens(4, 'handover-report'));
    await sendDue();
    expect(bodies().map(({ id }) => id)).toEqual(['p-1/2']);
    expect(proof.map(({ type, data }) => ({ type, ...data }))).toEqual([
      {
        ...{ type: 'agency.notice.sent', notice: 'northmoor:p-1/2', step: 'benefits-notice' },
        ...{ to: 'welfare-agency', channel: 'agency-system', messageId: 'p-1/2' },
      },
      { type: 'agency.notice.delivered', notice: 'northmoor:p-1/2' },
    ]);
  });

  it('is in the access log before it leaves, with its legal basis; what cannot be logged does not leave', async () => {
    const { told, sendDue, disclosures, world } = await agency();
    await told(opened, asked(2, 'approved-premises'));
    world.logs = false;
    await expect(sendDue()).rejects.toThrow('not logged');
    expect(taken).toEqual([]);
    world.logs = true;
    await sendDue();
    expect(disclosures).toMatchObject([
      {
        ...{ kind: 'disclosure', agency: 'northmoor', pathways: ['p-1'] },
        legalBasis: 'Offender Management Act 2007, section 14',
        fields: ['subject', 'step', 'offer', 'to', 'candidate', 'replyBy'],
      },
    ]);
  });
});
