import { withheld } from '../../../domain/access/transfer';
import { openLedgers } from '../../../services/platform/ledger';
import { connectMongo, type Mongo } from '../../../services/platform/mongo';
import { createStandings } from '../../../services/platform/standings';
import { createTransfers, listHeldTransfers } from '../../../services/platform/transfers';
import { ownDatabase, serversUnderTest } from '../../support/servers';

const database = ownDatabase(serversUnderTest().mongoUri, 'transfers');
const by = { by: 'ruth-oyelaran', at: '2026-03-09T09:00:00.000Z' };
const serbian = { country: 'RS', controller: 'Ministry', regime: 'led', legalBasis: 'a treaty' } as const;
const basis = { kind: 'safeguards', reference: 'treaty 7/2024' } as const;
let mongo: Mongo;
let second = 0;
beforeAll(async () => {
  mongo = await connectMongo(database);
});
beforeEach(() => mongo.db.dropDatabase());
afterAll(() => mongo.close());

function world() {
  const standings = createStandings(mongo.db);
  const now = () => new Date(Date.parse('2026-03-09T10:00:00.000Z') + 1000 * (second += 1)).toISOString();
  const transfers = createTransfers({ db: mongo.db, standings, rule: withheld, service: 'notifier', now });
  const leave = (message: string) => transfers.pass({ agency: 'belgrade', from: 'NO', pathwayId: 'p-1', message });
  return { standings, transfers, leave, held: () => listHeldTransfers(mongo.db)(10) };
}

it('holds and names what may not leave, once, and lets it go once a basis is recorded', async () => {
  const { standings, transfers, leave, held } = world();
  await standings.say('belgrade', serbian, by);
  expect([await leave('p-1/2'), await leave('p-1/2')]).toEqual([{ leaves: false }, { leaves: false }]);
  const [named, ...more] = await held();
  expect([named, more]).toMatchObject([
    { agency: 'belgrade', pathwayId: 'p-1', message: 'p-1/2', reason: 'no-transfer-basis' },
    [],
  ]);
  await standings.allow('belgrade', basis, by);
  const looked: unknown[] = [];
  await transfers.again(async () => void looked.push(await leave('p-1/2')));
  expect(looked).toEqual([{ leaves: true, legalBasis: 'a treaty' }]);
  expect(await held()).toEqual([]);
});

it('forgets what its sender no longer wants to send, and keeps since when the rest waits', async () => {
  const { standings, transfers, leave, held } = world();
  await standings.say('belgrade', serbian, by);
  await leave('p-1/2');
  await leave('p-1/3');
  const [, third] = await held();
  await transfers.again(async () => {
    await leave('p-1/3');
  });
  expect(await held()).toEqual([third]);
});

it('voids a basis when the agency turns out to be in another country, and keeps it where nothing changed', async () => {
  const { standings } = world();
  expect(await standings.allow('belgrade', basis, by)).toBeUndefined();
  await standings.say('belgrade', { ...serbian, arrangement: 'joint 1' }, by);
  await standings.allow('belgrade', basis, by);
  expect(await standings.say('belgrade', { ...serbian, controller: 'Court' }, by)).toMatchObject({ transfer: basis });
  expect(await standings.find('belgrade')).not.toHaveProperty('arrangement');
  await standings.say('belgrade', { ...serbian, country: 'US' }, by);
  expect(await standings.find('belgrade')).not.toHaveProperty('transfer');
});

it('lets of two who tell of one pathway at once only one write what was told', async () => {
  const ledgers = openLedgers<{ seq: number; version?: number }>(mongo.db, 'outbound-probation');
  await ledgers.save('p-1', { seq: 1 });
  const [one, other] = [await ledgers.load('p-1'), await ledgers.load('p-1')];
  await ledgers.save('p-1', { ...one!, seq: 2 });
  await expect(ledgers.save('p-1', { ...other!, seq: 3 })).rejects.toThrow('written meanwhile');
  expect(await ledgers.load('p-1')).toMatchObject({ seq: 2 });
});
