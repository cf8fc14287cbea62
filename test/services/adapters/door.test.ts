import { translate as prison } from '../../../services/adapters/prison/translate';
import { translate as probation } from '../../../services/adapters/probation/translate';
import { createDoor } from '../../../services/platform/adapter';
import { createDoorGuard } from '../../../services/platform/door-key';
import type { Received } from '../../../services/platform/kafka';
import { createLogger } from '../../../services/platform/logging';
import type { DetailFetched } from '../../../services/platform/fetch-detail';
import { problem } from '../../../services/platform/problem';
import { takeHeld } from '../../../services/platform/raw-payload';
import { reportOf } from '../../../services/platform/report-intake';
import { createTokens } from '../../../services/platform/tokens';
import { refusal, type ReportDraft } from '../../../services/platform/translation';
import { byCrn, movement, notified, ofPrison } from '../../support/agency-payloads';

const tokens = createTokens(`test:${Buffer.alloc(32, 3).toString('base64')}`);
const published: ReportDraft[] = [];
const letters: { received: Received; reason: string }[] = [];
let away = false;
const parts: Parameters<typeof createDoor>[0] = {
  agency: 'prison',
  logger: Object.assign(createLogger('test'), { level: 'silent' }),
  translate: prison,
  compose: (draft) => reportOf(draft, { agency: 'prison', tokens, now: () => '2026-03-09T10:00:00.000Z' }),
  guard: createDoorGuard({ host: '127.0.0.1' }),
  keep: async (received, reason) => void letters.push({ received, reason }),
  publish: async (draft) => {
    if (away) throw new Error('the broker is away');
    published.push(draft);
    return { outcome: 'published', reportId: 'report-1', type: draft.type };
  },
};
const door = createDoor(parts);
let url = '';

beforeAll(async () => {
  url = await door.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => door.close());
beforeEach(() => {
  away = false;
  published.length = 0;
  letters.length = 0;
});

async function post(body: string | Uint8Array<ArrayBuffer>, contentType = 'application/json', path = '/reports') {
  const response = await fetch(url + path, { method: 'POST', body, headers: { 'content-type': contentType } });
  const type = response.headers.get('content-type') ?? '';
  return { status: response.status, type, body: (await response.json()) as Record<string, unknown> };
}

describe('the door of an adapter', () => {
  it('says under which id a report was published', async () => {
    expect(await post(JSON.stringify(movement('released')))).toMatchObject({
      status: 202,
      body: { outcome: 'published', reportId: 'report-1', type: 'agency.custody.released' },
    });
    expect(published).toHaveLength(1);
  });

  it('takes a notification as its sender labels it', async () =>
    expect((await post(JSON.stringify(notified(movement('released'))), 'text/plain; charset=UTF-8')).status).toBe(202));

  it('says what it ignores and what is another agency’s', async () => {
    const merge = movement('released', { nomisMovementReasonCode: 'MRG' });
    expect(await post(JSON.stringify(merge))).toMatchObject({ status: 200, body: { outcome: 'ignored' } });
    const theirs = ofPrison('approved-premises.booking.made');
    expect(await post(JSON.stringify(theirs))).toMatchObject({ status: 200, body: { outcome: 'not-mine' } });
    expect(published).toEqual([]);
  });

  it.each([
    ['no JSON', '{"eventType":', 400, 'not-json', 'body'],
    ['nothing', '', 400, 'not-json', 'body'],
    ['another encoding', Buffer.from('{"eventType":"é"}', 'latin1'), 400, 'wrong-encoding', 'body'],
    ['sixteen bits a letter', Buffer.from('{"eventType":"e"}', 'utf16le'), 400, 'wrong-encoding', 'body'],
    ['a key told twice', '{"eventType":"a","eventType":"b"}', 400, 'duplicate-key', 'body'],
    ['a nest', '['.repeat(90_000), 400, 'nested-too-deep', 'body'],
    ['an unknown type', JSON.stringify(ofPrison('weather.changed')), 422, 'unknown-event-type', 'eventType'],
    [
      'no person',
      JSON.stringify({ ...movement('released', { nomsNumber: null }), personReference: null }),
      422,
      'no-person',
      'personReference',
    ],
    [
      'a malformed time',
      JSON.stringify(movement('released', {}, { occurredAt: '09/03/2026' })),
      422,
      'invalid-payload',
      'occurredAt',
    ],
    ['more than a megabyte', JSON.stringify({ eventType: 'x'.repeat(1_100_000) }), 413, 'too-large', 'body'],
  ])('answers %s with a problem that names the field', async (_, body, status, code, field) => {
    const answer = await post(body);
    expect(answer).toMatchObject({ status, body: { code, fields: [{ field }] } });
    expect(answer.type).toContain('application/problem+json');
    expect(published).toEqual([]);
  });

  it('holds a code nobody has mapped, names it, and reads it again once it is sent again', async () => {
    const body = JSON.stringify(movement('released', { nomisMovementReasonCode: 'QQ9' }));
    const fields = [{ field: 'additionalInformation.nomisMovementReasonCode', message: 'QQ9 is no mapped code' }];
    expect(await post(body)).toMatchObject({ status: 202, body: { outcome: 'held', code: 'unmapped-code', fields } });
    const [{ received } = { received: undefined }] = letters;
    expect(received).toMatchObject({ topic: 'agency.prison.inbound.v1', value: Buffer.from(body) });
    const again: Received[] = received === undefined ? [] : [{ ...received, partition: 0, offset: '7' }];
    await takeHeld(again, parts);
    expect(letters.map(({ received: { offset } }) => offset)).toEqual([received?.offset, '7']);
    await takeHeld(again, { ...parts, translate: () => prison(movement('released')) });
    expect(published).toHaveLength(1);
  });

  it('asks others than this machine for its key, and opens to no other machine without one', async () => {
    const key = 'k'.repeat(32);
    const keyed = createDoor({ ...parts, guard: createDoorGuard({ host: '0.0.0.0', key }) });
    const own = await keyed.listen({ port: 0, host: '127.0.0.1' });
    const statusWith = async (headers: Record<string, string>) =>
      (await fetch(`${own}/reports`, { method: 'POST', body: JSON.stringify(movement('released')), headers })).status;
    expect(await statusWith({})).toBe(401);
    expect(await statusWith({ authorization: `Bearer ${key}x` })).toBe(401);
    expect(await statusWith({ authorization: `bearer ${key}` })).toBe(202);
    await keyed.close();
    expect(() => createDoorGuard({ host: '0.0.0.0' })).toThrow('DOOR_KEY');
  });

  it.each([{ origin: 'http://elsewhere.example' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'none' }])(
    'takes nothing from a page in a browser: %j',
    async (headers) => {
      const sent = { method: 'POST', body: '{}', headers: { 'content-type': 'text/plain', ...headers } };
      expect((await fetch(`${url}/reports`, sent as RequestInit)).status).toBe(403);
    },
  );

  it('says how a payload would be read, and publishes nothing', async () => {
    const died = movement('released', { nomisMovementReasonCode: 'DEC' });
    expect(await post(JSON.stringify(died), 'application/json', '/adapters/prison/dry-run')).toMatchObject({
      status: 200,
      body: {
        outcome: 'report',
        type: 'agency.custody.died',
        identifiers: [{ scheme: 'NOMS', value: 'A7001XY' }],
        occurredAt: '2026-03-09T09:15:21.231Z',
        quirks: [],
        reasons: [],
      },
    });
    expect(await post('{', 'application/json', '/adapters/prison/dry-run')).toMatchObject({
      status: 200,
      body: { outcome: 'unreadable', reasons: ['not-json: body must be JSON'] },
    });
    expect(published).toEqual([]);
  });

  it('makes the report that would be published, without a number in it', async () => {
    const answer = await post(
      JSON.stringify(movement('released')),
      'application/json',
      '/adapters/prison/dry-run/report',
    );
    expect(answer.body['report']).toMatchObject({
      type: 'agency.custody.released',
      identifiers: [{ scheme: 'NOMS', token: tokens.tokenOf('NOMS', 'A7001XY') }],
    });
    expect(JSON.stringify(answer.body['report'])).not.toContain('A7001XY');
    expect(published).toEqual([]);
  });

  it('asks for the same again while a server is away', async () => {
    away = true;
    expect(await post(JSON.stringify(movement('released')))).toMatchObject({
      status: 503,
      body: { code: 'try-again' },
    });
  });
});

describe('a thin payload', () => {
  const address = 'https://search.example.org/prisoner/A7001XY';
  const thin = (event: object = {}) =>
    JSON.stringify(ofPrison('calculate-release-dates.prisoner.changed', {}, { detailUrl: address, ...event }));
  const record = { conditionalReleaseDate: '2026-06-12', sentenceExpiryDate: '2026-12-11' };
  const fetched: string[] = [];

  /** The door of an agency whose system shows this. */
  async function through(shown: DetailFetched | Error, body: string, path = '/reports') {
    const thinDoor = createDoor({
      ...parts,
      fetchDetail: async (from) => {
        fetched.push(from);
        if (shown instanceof Error) throw shown;
        return shown;
      },
    });
    const own = await thinDoor.listen({ port: 0, host: '127.0.0.1' });
    const response = await fetch(own + path, { method: 'POST', body });
    const told = { status: response.status, body: (await response.json()) as Record<string, unknown> };
    await thinDoor.close();
    return told;
  }
  beforeEach(() => void (fetched.length = 0));

  it('is told with what the agency’s system holds', async () => {
    expect(await through({ ok: true, record }, thin())).toMatchObject({ status: 202 });
    expect(fetched).toEqual([address]);
    expect(published).toMatchObject([
      {
        type: 'agency.sentence.dates-changed',
        data: { dates: { conditionalRelease: '2026-06-12', expiry: '2026-12-11' } },
      },
    ]);
  });

  it('of which the system shows another person is for the sender to mend', async () =>
    expect(await through({ ok: true, record: { ...record, prisonerNumber: 'A7002XY' } }, thin())).toMatchObject({
      status: 422,
      body: { code: 'persons-disagree' },
    }));

  it('whose detail is refused is refused with the reason', async () => {
    const refused = refusal('detail-gone', [{ field: 'detailUrl', message: 'leads to nothing any more' }]);
    expect(await through({ ok: false, refused }, thin())).toMatchObject({
      status: 422,
      body: { code: 'detail-gone', fields: [{ field: 'detailUrl' }] },
    });
    expect(published).toEqual([]);
  });

  it('is to be told again while its system is away', async () =>
    expect(await through(problem(503, 'detail-away', 'It is away.'), thin())).toMatchObject({
      status: 503,
      body: { code: 'detail-away' },
    }));

  it('is not fetched where nothing is left out, or where it is wrong anyway', async () => {
    await through({ ok: true, record }, JSON.stringify({ ...movement('released'), detailUrl: address }));
    await through({ ok: true, record }, thin({ occurredAt: 'yesterday' }));
    expect(fetched).toEqual([]);
  });

  it('in a dry run names where the rest would be fetched from, and fetches nothing', async () => {
    const { body } = await through({ ok: true, record }, thin(), '/adapters/prison/dry-run');
    expect(body).toMatchObject({ outcome: 'report', fetchedFrom: address });
    expect(fetched).toEqual([]);
  });
});

it.each([
  [
    'a status',
    prison,
    ofPrison('prisoner-offender-search.prisoner.convicted-status-changed'),
    { convictedStatus: 'Convicted' },
  ],
  [
    'a name',
    prison,
    ofPrison('prisoner-offender-search.prisoner.created'),
    { firstName: 'Robin', lastName: 'Ashdown' },
  ],
  [
    'an officer',
    probation,
    byCrn('person.community.manager.allocated', { body: { allocationId: 'a-1' } }),
    { officer: { name: 'Maya Thornbury' } },
  ],
])('%s that was left out is read from the record', (_what, read, event, record) => {
  expect(read({ ...event, detailUrl: 'https://search.example.org/1' }).seen.detailUrl).toBe(
    'https://search.example.org/1',
  );
  const whole = read(event, record);
  expect(whole).toMatchObject({ outcome: 'report' });
  expect(whole.seen.detailUrl).toBeUndefined();
});
