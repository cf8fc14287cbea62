import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { runCommand } from '../../services/cli/program';
import { refusal } from '../../services/cli/refusal';
import type { DryRun } from '../../services/platform/dry-run';
import { byCrn, movement, notified, ofPrison, queued } from '../support/agency-payloads';

const nobody = { additionalInformation: { bookingId: 77, nomisMovementReasonCode: 'CR' }, personReference: undefined };

async function run(args: string[], payload: string | Uint8Array, env: Record<string, string> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const bytes = Buffer.from(payload);
  const code = await runCommand(['dry-run', '--adapter', ...args], {
    env,
    folder: '/nowhere',
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    read: async (file) => (file === 'there' ? bytes : Promise.reject(refusal('no-such-file', 'cannot be read'))),
    run: async () => ({ code: 0, out: '' }),
    now: () => '2026-03-02T09:00:00.000Z',
    stream: async function* () {
      // In pieces that end in the middle of a line and of a letter.
      for (let from = 0; from < bytes.length; from += 61) yield bytes.subarray(from, from + 61);
    },
  });
  return { code, out, err };
}

const answers = async (...lines: (string | object)[]): Promise<DryRun[]> => {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const { code, out, err } = await run(['hmpps', '--jsonl'], text);
  expect({ code, err, answered: out.length }).toEqual({ code: 0, err: [], answered: lines.length });
  return out.map((line) => JSON.parse(line) as DryRun);
};
const answer = async (line: string | object): Promise<DryRun> => (await answers(line))[0]!;

describe('a dry run', () => {
  it('says of each line how it is read, in the order of the lines', async () => {
    expect(await answers(movement('released'), byCrn('tier.calculation.complete'), movement('received'))).toEqual([
      {
        outcome: 'report',
        type: 'agency.custody.released',
        kind: 'conditional',
        identifiers: [{ scheme: 'NOMS', value: 'A7001XY' }],
        occurredAt: '2026-03-09T09:15:21.231Z',
        quirks: [],
        reasons: [],
      },
      expect.objectContaining({ outcome: 'not-mine', identifiers: [{ scheme: 'CRN', value: 'X700123' }] }),
      expect.objectContaining({ outcome: 'report', type: 'agency.custody.received' }),
    ]);
  });

  it('reads every agency’s payload, bare or wrapped', async () => {
    const booked = byCrn('approved-premises.booking.made', { body: { applicationId: 'ap-1' } });
    for (const raw of [booked, notified(booked), queued(booked)])
      expect(await answer(raw)).toMatchObject({ outcome: 'report', type: 'agency.accommodation.booked', quirks: [] });
  });

  it('calls what no agency here tells not ours', async () =>
    expect(await answer(ofPrison('weather.changed'))).toMatchObject({
      outcome: 'not-mine',
      reasons: ['no agency here tells this kind of event'],
    }));

  it('says the type also where nobody is named', async () =>
    expect(await answer(movement('released', {}, nobody))).toEqual({
      outcome: 'unreadable',
      type: 'agency.custody.released',
      kind: 'conditional',
      identifiers: [],
      occurredAt: '2026-03-09T09:15:21.231Z',
      quirks: ['no_person_identifier'],
      reasons: ['no-person: personReference names no person by NOMS or CRN'],
    }));

  it('says each thing that is wrong under its own code', async () =>
    expect(
      (await answer({ ...movement('released', { nomsNumber: 7, nomisMovementReasonCode: 'QQ9' }), personReference: 7 }))
        .reasons,
    ).toEqual([
      'no-person: personReference names no person by NOMS or CRN',
      'unmapped-code: additionalInformation.nomisMovementReasonCode QQ9 is no mapped code',
    ]));

  it('lists both where two places name two people, and takes neither', async () =>
    expect(await answer(movement('released', { nomsNumber: 'A7002XY' }))).toMatchObject({
      outcome: 'unreadable',
      type: 'agency.custody.released',
      identifiers: [
        { scheme: 'NOMS', value: 'A7001XY' },
        { scheme: 'NOMS', value: 'A7002XY' },
      ],
      quirks: ['identifiers_disagree'],
      reasons: ['persons-disagree: additionalInformation.nomsNumber names another NOMS number'],
    }));

  it.each([
    ['no object', '7', 'invalid-payload'],
    ['a list', '[]', 'invalid-payload'],
    ['nothing', '', 'not-json'],
    ['half an object', '{"eventType":', 'not-json'],
    ['a nest', '['.repeat(100_000), 'nested-too-deep'],
    ['a key told twice', '{"eventType":"a","eventType":"b"}', 'duplicate-key'],
    ['more than a megabyte', `{"eventType":"${'x'.repeat(1_100_000)}"}`, 'too-large'],
  ])('answers %s on its line and goes on with the next', async (_, line, code) => {
    const [broken, sound] = await answers(line, movement('released'));
    expect(broken).toMatchObject({ outcome: 'unreadable', identifiers: [], reasons: [expect.stringContaining(code)] });
    expect(sound).toMatchObject({ outcome: 'report' });
  });

  it('answers a line in another encoding', async () => {
    const { out } = await run(['hmpps', '--jsonl'], Buffer.from('{"eventType":"é"}\r\n', 'latin1'));
    expect(out).toEqual([expect.stringContaining('wrong-encoding')]);
  });

  it.each<[string, object, string[]]>([
    [
      'a number in the body alone',
      ofPrison('calculate-release-dates.prisoner.changed', {}, { version: 1 }),
      ['identifier_only_in_body'],
    ],
    ['a version in words', movement('released', {}, { version: '1.0' }), ['version_not_integer']],
    ['no version', movement('released', {}, { version: undefined }), ['version_missing']],
    [
      'a time with a tail',
      movement('released', {}, { publishedAt: '2026-07-31T09:26:39.362Z+01:00' }),
      ['malformed_published_at'],
    ],
    [
      'a time in Java’s words',
      movement('released', {}, { occurredAt: 'Fri Jun 12 09:06:52 BST 2026' }),
      ['java_date_text'],
    ],
    [
      'such a time in the body',
      movement('released', { changed: 'Fri Jun 12 09:06:52 BST 2026' }),
      ['java_date_text_in_body'],
    ],
    ['no zone', movement('released', {}, { occurredAt: '2026-06-12T09:06:52' }), ['time_without_zone']],
  ])('reads a payload with %s, and says so', async (_, raw, quirks) =>
    expect(await answer(raw)).toMatchObject({ outcome: 'report', quirks }),
  );

  it('tells a person what was found where, and a program the same in the last line', async () => {
    const { code, out } = await run(
      ['prison', 'there'],
      JSON.stringify(movement('released', { nomisMovementReasonCode: 'DEC' })),
    );
    expect(code).toBe(0);
    expect(out.slice(0, -1)).toEqual([
      'A report would be published.',
      '  Type: agency.custody.died',
      '  When: 9 Mar 2026, 09:15 UTC',
      '  Of whom: NOMS A7001XY, at personReference.identifiers.0.value',
      '  Of whom: NOMS A7001XY, at additionalInformation.nomsNumber',
    ]);
    expect(JSON.parse(out.at(-1)!)).toMatchObject({ outcome: 'report', type: 'agency.custody.died' });
  });

  it('says which adapters there are', async () =>
    expect((await run(['weather', 'there'], '{}')).err.join()).toContain('prison, probation, community, hmpps'));
});

describe('a dry run on somebody’s pathway', () => {
  const heard: { path: string | undefined; body: string }[] = [];
  let services: Server;
  let url = '';
  const report = { type: 'agency.custody.died', id: 'report-1' };
  const foreseen = {
    pathwayId: 'p-1',
    named: true,
    outcome: 'taken',
    moves: [
      {
        step: 'handover-report',
        before: { status: 'open', revision: 1 },
        after: { status: 'offered', revision: 2, due: '2026-05-18T22:59:59.999Z' },
      },
    ],
  };

  beforeAll(async () => {
    services = createServer((request, response) => {
      void text(request).then((body) => {
        heard.push({ path: request.url, body });
        const answer = request.url === '/api/dry-run' ? foreseen : { outcome: 'report', report };
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      });
    });
    await new Promise<void>((listening) => services.listen(0, '127.0.0.1', listening));
    url = `http://127.0.0.1:${(services.address() as AddressInfo).port}`;
  });
  afterAll(() => services.close());
  beforeEach(() => heard.splice(0));

  const tryOn = (whose: string[], payload: object) =>
    run(['hmpps', ...whose, 'there'], JSON.stringify(payload), {
      THROUGHGATE_API_URL: url,
      THROUGHGATE_TOKEN: 'ellis-marchetti',
      THROUGHGATE_PRISON_URL: url,
    });

  it('has the agency’s adapter make the report, and the pathway say what it would make of it', async () => {
    const { code, out } = await tryOn(['--pathway', 'p-1'], movement('released'));
    expect(code).toBe(0);
    expect(out.slice(-3, -1)).toEqual([
      'On pathway p-1 it would be taken.',
      '  handover-report: open → offered, due 2026-05-18T22:59:59.999Z, revision 2',
    ]);
    expect(JSON.parse(out.at(-1)!)).toMatchObject({ type: 'agency.custody.released', pathway: foreseen });
    expect(heard.map(({ path }) => path)).toEqual(['/adapters/prison/dry-run/report', '/api/dry-run']);
    expect(JSON.parse(heard[1]!.body)).toEqual({ report, pathwayId: 'p-1' });
  });

  it('finds the pathway by a number', async () => {
    await tryOn(['--person', 'A7001XY'], movement('released'));
    expect(JSON.parse(heard[1]!.body)).toEqual({ report, person: 'A7001XY' });
  });

  it('asks nobody about a payload that would not be published', async () => {
    const { code } = await tryOn(['--pathway', 'p-1'], movement('released', {}, nobody));
    expect({ code, heard }).toEqual({ code: 0, heard: [] });
  });

  it('says what to do when nothing runs', async () => {
    const { code, err } = await run(['hmpps', '--pathway', 'p-1', 'there'], JSON.stringify(movement('released')));
    expect({ code, said: err.join() }).toEqual({ code: 1, said: expect.stringContaining('npm start') as string });
  });

  it('is one payload at a time', async () =>
    expect((await run(['hmpps', '--jsonl', '--pathway', 'p-1'], '')).code).toBe(1));
});
