import { createAccessExceptions } from '../../services/api/rights/exceptions';
import { openBrokenGlass, watchersOf } from '../../services/platform/broken-glass';
import { connectMongo, type Mongo } from '../../services/platform/mongo';
import { worldInMemory } from '../support/api-in-memory';
import { ownDatabase, serversUnderTest } from '../support/servers';

const database = ownDatabase(serversUnderTest().mongoUri, 'broken-glass');
const [from, until] = ['2026-04-01T10:00:00.000Z', '2026-04-02T10:00:00.000Z'];
let mongo: Mongo;
beforeAll(async () => {
  mongo = await connectMongo(database);
});
afterAll(async () => {
  await mongo.db.dropDatabase();
  await mongo.close();
});

it('stands there for whoever watches over it until each was told, and holds whoever was', async () => {
  const exceptions = createAccessExceptions(mongo.db, worldInMemory().ports.store);
  const opened = { pathwayId: 'p-1', member: 'isla-holt', by: 'isla-holt', reason: 'a fire', from, until };
  const id = await exceptions.make({ kind: 'broken-glass', ...opened, untold: watchersOf('prison') });
  await exceptions.make({ kind: 'admitted', ...opened });
  const glass = openBrokenGlass(mongo.db);
  expect(await glass.untold()).toEqual([{ id, from, untold: ['prison-supervisor', 'data-protection-officer'] }]);
  for (const watcher of watchersOf('prison')) await glass.told(id, watcher);
  expect(await glass.untold()).toEqual([]);
  expect(await exceptions.of('isla-holt', from)).toHaveLength(2);
});
