import type { RedriveMany } from '../../schemas/api/dead-letter';
import { inboundTopic } from '../../schemas/topics';
import { apiInMemory, as, worldInMemory } from '../support/api-in-memory';

let world: ReturnType<typeof worldInMemory>;
let api: Awaited<ReturnType<typeof apiInMemory>>;
const headers = as('ellis-marchetti');

beforeEach(async () => {
  world = worldInMemory();
  api = await apiInMemory(world, { who: 'ellis-marchetti' });
});
afterEach(() => api.close());

const topic = inboundTopic('northmoor-council');
const event = (code: string, more: object = {}) => ({
  ...{ specversion: '1.0', id: `booking-${code}`, source: '/agencies/northmoor-council', type: code },
  ...{ time: '2026-03-09T10:15:00+01:00', subject: 'CRN:X000081', data: { booking: 'booking-81' } },
  ...more,
});
const held = (offset: string, content: object | string) => ({
  ...{ topic, partition: -1, offset, key: offset },
  headers: { 'content-type': 'application/cloudevents+json' },
  value: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
});
const unmapped = (code: string) => `unmapped-code: type ${code} is no mapped code`;
const idOf = (offset: string) => `${topic}/-1/${offset}`;
const post = (path: string, body: object, as: Record<string, string> = headers) =>
  api.ask(`/api/dead-letters/${path}`, { method: 'POST', body, headers: as });
const waiting = async () => (await api.ask('/api/dead-letters')).body as { id: string }[];

async function connect(): Promise<void> {
  const key = { name: 'northmoor-council', kind: 'community', schemes: ['CRN'], key: 'key' } as const;
  await world.ports.connections.add({ ...key, schemes: ['CRN'] }, world.ports.now());
}

describe('a message nobody could read', () => {
  it('is listed with its reason and where it stood, and not with what it says', async () => {
    await world.letters.keep(held('1', 'a name'), 'not JSON', 'report-8');
    expect((await api.ask('/api/dead-letters')).body).toEqual([
      {
        ...{ id: idOf('1'), topic, partition: -1, offset: '1', reason: 'not JSON', reportId: 'report-8' },
        ...{ at: '2026-04-01T09:00:00.000Z', redrives: 0 },
      },
    ]);
  });

  it('is sent again with the same bytes, as a new message caused by the old, and has then ended', async () => {
    await world.letters.keep({ ...held('1', '{'), headers: { ce_id: 'report-8', ce_type: 't' } }, 'not JSON');
    expect(await post('redrive', { id: idOf('1') })).toMatchObject({
      status: 200,
      body: { messageId: 'report-8/redrive-1', redrives: 1 },
    });
    expect(world.sent).toMatchObject([
      {
        value: Buffer.from('{'),
        headers: { ce_id: 'report-8/redrive-1', ce_causationid: 'report-8', ce_type: 't' },
      },
    ]);
    expect(await waiting()).toEqual([]);
    expect(await post('redrive', { id: idOf('1') })).toMatchObject({
      status: 409,
      body: { code: 'letter-ended', title: expect.stringContaining('redriven by ellis-marchetti') as string },
    });
    expect((await api.ask('/api/dead-letters?state=ended')).body).toMatchObject([
      { ended: { as: 'redriven', by: 'ellis-marchetti', messageId: 'report-8/redrive-1' } },
    ]);
  });

  it('is numbered on where it came back unreadable', async () => {
    await world.letters.keep({ ...held('1', '{'), headers: { ce_id: 'report-8/redrive-2' } }, 'not JSON', 'report-8');
    expect((await post('redrive', { id: idOf('1') })).body).toMatchObject({ messageId: 'report-8/redrive-3' });
  });

  it('waits again when the broker is away', async () => {
    await world.letters.keep(held('1', '{'), 'not JSON');
    let away = true;
    world.ports.send = () => (away ? Promise.reject(new Error('the broker is away')) : Promise.resolve());
    expect((await post('redrive-many', { cause: 'not JSON' })).body).toMatchObject({
      letters: [{ id: idOf('1'), outcome: 'not-sent', why: 'It could not be sent just now; it waits.' }],
    });
    away = false;
    expect(await waiting()).toHaveLength(1);
    expect(await post('redrive', { id: idOf('1') })).toMatchObject({ status: 200 });
  });

  it('that is none is answered so', async () => {
    for (const path of ['redrive', 'dry-run'])
      expect(await post(path, { id: 'x/1/1' })).toMatchObject({ status: 404, body: { code: 'no-such-dead-letter' } });
    expect(await post('discard', { id: 'x/1/1', reason: 'a mistake' })).toMatchObject({ status: 404 });
    expect(await post('redrive-many', {})).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
  });

  it('is discarded with a reason, never without, and stays on record; who reads why is on record, too', async () => {
    await world.letters.keep(held('1', '{'), 'not JSON');
    expect((await post('discard', { id: idOf('1'), reason: ' ' })).status).toBe(400);
    expect((await post('discard', { id: idOf('1'), reason: 'Told twice' })).status).toBe(200);
    expect(world.sent).toEqual([]);
    expect(await waiting()).toEqual([]);
    const ended = await api.ask('/api/dead-letters?state=ended', { headers });
    expect(ended.body).toMatchObject([{ ended: { as: 'discarded', by: 'ellis-marchetti', reason: 'Told twice' } }]);
    expect(world.accessed).toMatchObject([
      { who: 'ellis-marchetti', kind: 'change', what: 'POST /api/dead-letters/discard' },
      { who: 'ellis-marchetti', kind: 'consultation', what: 'GET /api/dead-letters' },
    ]);
  });
});

describe('many of them', () => {
  const numbers = Array.from({ length: 502 }, (_, at) => at);
  beforeEach(async () => {
    await connect();
    await world.letters.keep(held('1', event('A')), unmapped('A'));
    await world.letters.keep(held('2', event('A', { id: 'other' })), unmapped('A'));
    await world.letters.keep(held('3', event('B')), unmapped('B'));
    await world.letters.keep({ ...held('4', '{'), topic: 'agency.prison.reports.v1' }, 'not JSON');
  });

  it('are counted by what holds them back, the most frequent first', async () =>
    expect((await api.ask('/api/dead-letters/causes')).body).toMatchObject([
      { cause: 'unmapped-code', count: 3, since: '2026-04-01T09:00:00.000Z' },
      { cause: 'not JSON', count: 1 },
    ]));

  it('are sent again by cause and by agency, in the order they came, each with its answer', async () => {
    expect((await post('redrive-many', { cause: 'unmapped-code', agency: 'northmoor-council' })).body).toEqual({
      letters: ['1', '2', '3'].map((offset) => ({
        ...{ id: idOf(offset), outcome: 'sent', messageId: `${idOf(offset)}/redrive-1` },
      })),
      left: false,
    });
    expect(world.sent.map(({ key }) => key)).toEqual(['1', '2', '3']);
    expect((await post('redrive-many', { cause: 'unmapped-code' })).body).toEqual({ letters: [], left: false });
  });

  it('are tried first: how each would be read now, and nothing is sent', async () => {
    const word = 'agency.accommodation.booked';
    await world.ports.connections.map('northmoor-council', { field: 'type', code: 'A', word });
    expect((await post('dry-run', { agency: 'northmoor-council' })).body).toEqual({
      letters: [
        { id: idOf('1'), outcome: 'readable', type: word },
        { id: idOf('2'), outcome: 'readable', type: word },
        { id: idOf('3'), outcome: 'unreadable', reason: unmapped('B') },
      ],
      left: false,
    });
    expect(world.sent).toEqual([]);
    expect(await waiting()).toHaveLength(4);
  });

  it('more than are taken at once: the oldest first, and that more wait is told', async () => {
    for (const at of numbers) await world.letters.keep(held(`many-${at}`, '{'), 'many');
    const { letters, left } = (await post('redrive-many', { cause: 'many' })).body as RedriveMany;
    expect([letters.length, letters[0]?.id, letters.at(-1)?.id, left]).toEqual([
      ...[500, idOf('many-0'), idOf('many-499'), true],
    ]);
    expect((await post('redrive-many', { cause: 'many' })).body).toMatchObject({ letters: [{}, {}], left: false });
  });

  it('go on, oldest first, also when more than are taken at once were held for the code', async () => {
    for (const at of numbers) await world.letters.keep(held(`many-${at}`, event('C')), unmapped('C'));
    const body = { field: 'type', code: 'C', word: 'agency.accommodation.booked' };
    const mapped = { method: 'POST', body, headers: as('dana-petrovic') };
    expect((await api.ask('/api/agencies/northmoor-council/codes', mapped)).body).toMatchObject({ redriven: 502 });
    expect([world.sent[0]?.key, world.sent.at(-1)?.key]).toEqual(['many-0', 'many-501']);
  });

  it('go on once the code that held them is mapped, and the others wait', async () => {
    const body = { field: 'type', code: 'A', word: 'agency.accommodation.booked' };
    const mapped = { method: 'POST', body, headers: as('dana-petrovic') };
    expect((await api.ask('/api/agencies/northmoor-council/codes', mapped)).body).toEqual({ ...body, redriven: 2 });
    expect(world.sent.map(({ key }) => key)).toEqual(['1', '2']);
    expect((await waiting()).map(({ id }) => id)).toEqual(['agency.prison.reports.v1/-1/4', idOf('3')]);
  });
});
