import { createDoor } from '../../../services/adapters/cloudevents/door';
import { takeInbound } from '../../../services/adapters/cloudevents/inbound';
import type { Desk } from '../../../services/adapters/cloudevents/take';
import type { Received } from '../../../services/platform/kafka';
import { createLogger } from '../../../services/platform/logging';
import type { ReportDraft } from '../../../services/platform/translation';
import { connectionsInMemory } from '../../support/connections-in-memory';

const connections = connectionsInMemory();
const published: ReportDraft[] = [];
const letters: { received: Received; reason: string }[] = [];
let away = false;
const desk: Desk = {
  publish: async (draft) => {
    if (away) throw new Error('the broker is away');
    published.push(draft);
    return { outcome: 'published', reportId: `report-${published.length}`, type: draft.type };
  },
  keep: async (received, reason) => void letters.push({ received, reason }),
};
const logger = Object.assign(createLogger('test'), { level: 'silent' });
const door = createDoor({ logger, connections, ...desk });
const at = '2026-03-01T09:00:00.000Z';
let url = '';

beforeAll(async () => {
  await connections.add({ name: 'northmoor-council', kind: 'community', schemes: ['CRN'], key: 'right-key' }, at);
  url = await door.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => door.close());
beforeEach(() => {
  away = false;
  published.length = 0;
  letters.length = 0;
});

const booked = (more: object = {}) => ({
  specversion: '1.0',
  id: 'booking-81-made',
  source: '/agencies/northmoor-council',
  type: 'agency.accommodation.booked',
  time: '2026-03-09T10:15:00+01:00',
  subject: 'CRN:X000081',
  data: { booking: 'booking-81' },
  ...more,
});

const structured = 'application/cloudevents+json';
const batched = 'application/cloudevents-batch+json';

type Sending = { headers?: Record<string, string>; path?: string; name?: string };

async function send(
  body: object | string | Uint8Array<ArrayBuffer>,
  { headers = {}, path = '', name = 'northmoor-council' }: Sending = {},
) {
  const response = await fetch(`${url}/agencies/${name}/events${path}`, {
    method: 'POST',
    body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
    headers: { 'content-type': structured, authorization: 'Bearer right-key', ...headers },
  });
  const asks = response.headers.get('www-authenticate');
  return { status: response.status, asks, body: (await response.json()) as Record<string, unknown> };
}

describe('the door of agencies that send CloudEvents', () => {
  it('takes an event in structured mode, by the time it happened and the number of its subject', async () => {
    expect(await send(booked())).toMatchObject({ status: 202, body: { outcome: 'published', reportId: 'report-1' } });
    expect(published).toMatchObject([
      {
        type: 'agency.accommodation.booked',
        occurredAt: '2026-03-09T09:15:00.000Z',
        numbers: [{ scheme: 'CRN', number: 'X000081' }],
        data: { booking: 'booking-81' },
      },
    ]);
  });

  it('takes an event in binary mode', async () => {
    const { data, ...attributes } = booked();
    const headers = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`ce-${name}`, value]));
    expect((await send(data, { headers: { 'content-type': 'application/json', ...headers } })).status).toBe(202);
    expect(published).toHaveLength(1);
  });

  it('takes the media type and the scheme of the key in any case, and data in JSON of any kind', async () => {
    const headers = {
      'content-type': 'Application/CloudEvents+JSON; charset=utf-8',
      authorization: 'bearer right-key',
    };
    expect((await send(booked(), { headers })).status).toBe(202);
    const { data, ...attributes } = booked();
    const binary = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`ce-${name}`, value]));
    expect((await send(data, { headers: { 'content-type': 'application/ld+json', ...binary } })).status).toBe(202);
  });

  it.each([
    ['another content type', { 'content-type': 'text/plain' }, 'unsupported-media-type', 'content-type'],
    ['JSON without an attribute', { 'content-type': 'application/json' }, 'unsupported-media-type', 'content-type'],
    ['a body that is packed', { 'content-encoding': 'gzip' }, 'unsupported-encoding', 'content-encoding'],
  ])('refuses %s by its own words', async (_what, headers, code, field) => {
    expect(await send(booked(), { headers })).toMatchObject({ status: 415, body: { code, fields: [{ field }] } });
    expect(published).toEqual([]);
  });

  it('says in plain words what is wrong with a field', async () => {
    const { body } = await send(booked({ id: undefined, subject: 7, data: [] }));
    expect(body['fields']).toEqual([
      { field: 'id', message: 'is missing' },
      { field: 'subject', message: 'must be text' },
      { field: 'data', message: 'must be an object' },
    ]);
  });

  it('names fields that it does not read, and those of words that the type has no place for', async () => {
    const data = { booking: 'booking-81', colour: 'blue', noteRef: 'note/1', note: 'Room at the back.' };
    expect((await send(booked({ data }))).body).toMatchObject({
      outcome: 'published',
      unread: ['data.colour', 'data.noteRef', 'data.note'],
    });
    expect(published).toMatchObject([{ data: { booking: 'booking-81' }, personal: [] }]);
  });

  it('takes the others of a batch where one is wrong, and says which', async () => {
    const batch = [booked(), booked({ time: 'yesterday' }), booked({ id: 'another' })];
    const { status, body } = await send(batch, { headers: { 'content-type': batched } });
    expect(status).toBe(207);
    expect(body).toMatchObject([
      { index: 0, outcome: 'published' },
      { index: 1, id: 'booking-81-made', outcome: 'refused', code: 'invalid-event', fields: [{ field: 'time' }] },
      { index: 2, id: 'another', outcome: 'published' },
    ]);
  });

  it.each([
    ['another agency’s type', booked({ type: 'agency.custody.released' }), 403, 'not-your-type'],
    ['another agency’s source', booked({ source: '/agencies/prison' }), 403, 'not-your-source'],
    ['nobody', booked({ subject: undefined }), 422, 'no-person'],
    ['a number of a scheme it does not use', booked({ subject: 'NOMS:A0001AA' }), 422, 'unknown-scheme'],
    ['a number of the wrong shape', booked({ subject: 'CRN:Jane Doe' }), 422, 'invalid-event'],
    ['an event without id', booked({ id: undefined }), 422, 'invalid-event'],
    ['a time without an offset', booked({ time: '2026-03-09T10:15:00' }), 422, 'invalid-event'],
    ['a field that is missing', booked({ data: {} }), 422, 'invalid-event'],
    ['data in base 64', booked({ data: undefined, data_base64: 'e30=' }), 422, 'invalid-event'],
    ['no JSON', '{"id": ', 400, 'not-json'],
    ['a key told twice', '{"id": "1", "id": "2"}', 400, 'duplicate-key'],
    ['nesting that hurts', `${'['.repeat(2000)}${']'.repeat(2000)}`, 400, 'nested-too-deep'],
    ['another encoding', new Uint8Array([0xff, 0xfe, 0x7b, 0x00]), 400, 'wrong-encoding'],
    ['more than 1 MB', ' '.repeat(1_048_577), 413, 'too-large'],
  ])('refuses %s with its own code', async (_what, body, status, code) => {
    expect(await send(body)).toMatchObject({ status, body: { code, status } });
    expect(published).toEqual([]);
  });

  it('refuses a wrong key, no key and an unknown agency in the same words', async () => {
    const wrong = await Promise.all([
      send(booked(), { headers: { authorization: 'Bearer wrong-key' } }),
      send(booked(), { headers: { authorization: '' } }),
      send(booked(), { name: 'nobody-here' }),
    ]);
    expect(wrong.map(({ asks }) => asks)).toEqual(Array(3).fill('Bearer realm="throughgate"'));
    expect(wrong.map(({ status, body }) => [status, body['code'], body['title']])).toEqual(
      Array(3).fill([401, 'wrong-credentials', 'The key is not this agency’s.']),
    );
  });

  it('lets a sender change over to its new key, and ends the key before the last', async () => {
    await connections.add({ name: 'eastvale-homes', kind: 'community', schemes: ['CRN'], key: 'first' }, at);
    const statuses = async () => {
      const sent = ['first', 'second', 'third'].map((key) =>
        send(booked({ source: '/agencies/eastvale-homes' }), {
          name: 'eastvale-homes',
          headers: { authorization: `Bearer ${key}` },
        }),
      );
      return (await Promise.all(sent)).map(({ status }) => status);
    };
    await connections.rotate('eastvale-homes', 'second', at);
    expect(await statuses()).toEqual([202, 202, 401]);
    await connections.rotate('eastvale-homes', 'third', at);
    expect(await statuses()).toEqual([401, 202, 202]);
  });

  it('holds a code nobody has mapped, names it, and takes the event by the agency’s own topic once it is mapped', async () => {
    const event = booked({
      id: 'referral-7',
      type: 'agency.referral.declined',
      data: { referral: 'referral-7', reason: 'HOUSE_FULL', note: 'Every bed is taken.' },
    });
    expect(await send(event)).toMatchObject({
      status: 202,
      body: { outcome: 'held', code: 'unmapped-code', fields: [{ message: 'HOUSE_FULL is no mapped code' }] },
    });
    expect(letters).toMatchObject([{ reason: 'unmapped-code: reason HOUSE_FULL is no mapped code' }]);
    await connections.map('northmoor-council', { field: 'reason', code: 'HOUSE_FULL', word: 'no-vacancy' });
    const { received } = letters[0]!;
    expect(received.topic).toBe('agency.northmoor-council.inbound.v1');
    await takeInbound([received], (await connections.find('northmoor-council'))!, desk);
    expect(published).toMatchObject([
      {
        type: 'agency.referral.declined',
        data: { referral: 'referral-7', reason: 'no-vacancy' },
        personal: [{ place: 'note', field: 'noteRef', value: 'Every bed is taken.' }],
      },
    ]);
  });

  it('does not let an agency point at what another keeps', async () => {
    await send(booked({ type: 'agency.step.accepted', data: { step: 'mentor-start', noteRef: 'note/of-another' } }));
    expect(published).toMatchObject([{ data: { step: 'mentor-start' } }]);
    expect(JSON.stringify(published)).not.toContain('of-another');
  });

  it('lets an agency say that it knows what it was told, and of what another was told nothing', async () => {
    await send(booked({ type: 'agency.notice.answered', data: { notice: 'p-1/2' } }));
    await send(booked({ type: 'agency.notice.answered', data: { notice: 'eastvale-homes:p-1/2' } }));
    expect(published.map(({ data }) => data)).toEqual([
      { notice: 'northmoor-council:p-1/2' },
      { notice: 'northmoor-council:eastvale-homes:p-1/2' },
    ]);
  });

  it('answers what is told of a test person in full and publishes nothing', async () => {
    expect(await send(booked({ subject: 'TEST:anybody' }))).toEqual({
      status: 200,
      asks: null,
      body: { outcome: 'test', type: 'agency.accommodation.booked', occurredAt: '2026-03-09T09:15:00.000Z' },
    });
    expect(published).toEqual([]);
  });

  it('says in a dry run how an event would be read and keeps nothing', async () => {
    expect(await send(booked(), { path: '/dry-run' })).toMatchObject({
      status: 200,
      body: {
        outcome: 'report',
        occurredAt: '2026-03-09T09:15:00.000Z',
        identifiers: [{ scheme: 'CRN', value: 'X000081', at: 'subject' }],
      },
    });
    expect(await send(booked({ type: 'BOOKED' }), { path: '/dry-run' })).toMatchObject({
      status: 422,
      body: { code: 'unmapped-code', fields: [{ field: 'type', message: 'BOOKED is no mapped code' }] },
    });
    expect([...published, ...letters]).toEqual([]);
  });

  it('asks to send again while a server is away', async () => {
    away = true;
    expect(await send(booked())).toMatchObject({ status: 503, body: { code: 'try-again' } });
  });
});

describe('an agency’s own topic', () => {
  const message = (value: unknown, headers: Record<string, string>): Received => ({
    ...{ topic: 'agency.northmoor-council.inbound.v1', partition: 3, offset: '5', key: 'k', headers },
    value: Buffer.from(JSON.stringify(value)),
  });

  it('is read in both modes, and what is refused stands among the dead letters with its reason', async () => {
    const { data, ...attributes } = booked();
    const headers = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`ce_${name}`, value]));
    const teller = (await connections.find('northmoor-council'))!;
    const batch = [
      message(booked(), { 'content-type': structured }),
      message(data, headers),
      message(booked({ type: 'agency.custody.died' }), { 'content-type': structured }),
    ];
    await takeInbound(batch, teller, desk);
    expect(published).toHaveLength(2);
    expect(letters).toMatchObject([{ reason: 'not-your-type: type is told by another kind of agency' }]);
  });
});
