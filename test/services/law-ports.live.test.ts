import { createLawPorts } from '../../services/api/law-ports';
import { connectMongo, type Mongo } from '../../services/platform/mongo';
import { ownDatabase, serversUnderTest } from '../support/servers';

const database = ownDatabase(serversUnderTest().mongoUri, 'law-ports');
const at = '2026-04-01T10:00:00.000Z';
let mongo: Mongo;
beforeAll(async () => {
  mongo = await connectMongo(database);
});
beforeEach(() => mongo.db.dropDatabase());
afterAll(() => mongo.close());

it('counts by jurisdiction, phase and end', async () => {
  const row = (profile: string, phase: string, closed?: string) => ({
    row: { profile, phase, ...(closed && { closed }) },
  });
  const rows = [row('no', 'intake'), row('no', 'intake'), row('no', 'closed', 'died'), { state: {} }];
  await mongo.db.collection('caseload-views').insertMany(rows);
  expect(await createLawPorts(mongo.db).counts()).toEqual([
    { profile: 'no', phase: 'closed', closed: 'died', count: 1 },
    { profile: 'no', phase: 'intake', count: 2 },
  ]);
});

it('keeps what a person asked for, takes one answer, and lists what has none, the first due first', async () => {
  const { ownRights } = createLawPorts(mongo.db);
  const request = (dueOn: string) => ({ pathwayId: 'p-1', kind: 'rectify' as const, takenBy: 'isla-holt', at, dueOn });
  await ownRights.ask(request('2026-05-02'), 'later');
  await ownRights.ask(request('2026-05-01'), 'sooner');
  expect((await ownRights.requests()).map(({ _id }) => _id)).toEqual(['sooner', 'later']);
  const answer = { outcome: 'granted' as const, by: 'ruth-oyelaran', at };
  expect([await ownRights.answer('sooner', answer), await ownRights.answer('sooner', answer)]).toEqual([true, false]);
  expect((await ownRights.requests()).map(({ _id }) => _id)).toEqual(['later']);
  expect(await ownRights.find('sooner')).toMatchObject({ answer });
  expect(await ownRights.requests('p-1')).toHaveLength(2);
});

it('keeps of each part the last word on what is kept back', async () => {
  const { ownRights } = createLawPorts(mongo.db);
  const restriction = (reviewOn: string) => ({
    ...{ part: 'looks' as const, reason: 'inquiry' as const, reviewOn, by: 'ruth-oyelaran', at },
  });
  await ownRights.restrict('p-1', restriction('2026-05-01'));
  await ownRights.restrict('p-1', restriction('2026-06-01'));
  expect(await ownRights.restrictions('p-1')).toEqual([restriction('2026-06-01')]);
  expect(await ownRights.restrictions('p-2')).toEqual([]);
});
