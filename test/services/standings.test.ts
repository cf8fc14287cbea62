import { apiInMemory, as, worldInMemory } from '../support/api-in-memory';
import { cliUnderTest } from '../support/cli';

const cli = cliUnderTest();
const held = { agency: 'belgrade', pathwayId: 'p-1', message: 'p-1/2', since: '2026-03-09T09:00:00.000Z' };
const standing = [
  '--country',
  'RS',
  '--controller',
  'Ministry of Justice',
  '--regime',
  'led',
  '--legal-basis',
  'a treaty',
];
let world: ReturnType<typeof worldInMemory>;
let api: Awaited<ReturnType<typeof apiInMemory>>;
beforeEach(async () => {
  world = worldInMemory();
  api = await apiInMemory(world);
});
afterEach(() => api.close());

const agency = (...args: string[]) =>
  cli.run(['agency', ...args], {
    THROUGHGATE_API_URL: api.url,
    THROUGHGATE_TOKEN: 'ruth-oyelaran',
    THROUGHGATE_AS: 'x',
  });

it('says of each agency who is answerable, and names what may not leave for it', async () => {
  world.heldTransfers = [{ ...held, reason: 'no-transfer-basis' }];
  await agency('standing', 'belgrade', ...standing, '--arrangement', 'joint 3/2026');
  expect(await agency('standings')).toMatchObject({
    code: 1,
    out: [
      'belgrade  RS, Ministry of Justice; led, a treaty',
      '  jointly by joint 3/2026',
      'held for belgrade since 2026-03-09T09:00:00.000Z: p-1/2  no-transfer-basis',
    ],
  });
});

it('records what lets an agency be told abroad, by whom and until when', async () => {
  expect((await agency('standing', 'belgrade', ...standing, '--json')).code).toBe(0);
  const allow = ['--kind', 'safeguards', '--reference', 'treaty 7/2024', '--until', '2030-12-31'];
  expect((await agency('allow-transfer', 'belgrade', ...allow)).out).toContain(
    '  may be told abroad: safeguards, treaty 7/2024, until 2030-12-31',
  );
  expect((await api.ask('/api/standings', { headers: as('ruth-oyelaran') })).body).toMatchObject([
    { agency: 'belgrade', by: 'ruth-oyelaran', transfer: { kind: 'safeguards', by: 'ruth-oyelaran' } },
  ]);
});

it('is a supervisor’s word, about an agency of which it is known where it is', async () => {
  const body = { kind: 'adequacy', reference: 'a decision' };
  const put = (who: string) =>
    api.ask('/api/agencies/belgrade/transfer-basis', { method: 'PUT', headers: as(who), body });
  expect(await put('isla-holt')).toMatchObject({ status: 404 });
  expect(await put('ruth-oyelaran')).toMatchObject({ status: 404, body: { code: 'no-standing' } });
  expect((await agency('standing', 'belgrade', ...standing.with(5, 'common-law'))).code).toBe(1);
});
