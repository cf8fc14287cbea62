import { copyFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { personOwner } from '../../services/platform/cipher';
import { createEncryptedStore } from '../../services/platform/encrypted-store';
import { storedCipher } from '../../services/platform/keys/stored-cipher';
import { createLogger } from '../../services/platform/logging';
import { connectMongo, type Mongo } from '../../services/platform/mongo';
import { pathwayView } from '../../services/projector/pathway-view';
import { fold } from '../../services/projector/view';
import { createViewStore } from '../../services/projector/view-store';
import { as } from '../support/api-in-memory';
import { apiOnMongo } from '../support/api-on-mongo';
import { ownFolder } from '../support/own-folder';
import * as told from '../support/pathway-story';
import { ownDatabase, serversUnderTest } from '../support/servers';

const { mongoUri, key, keyFile: anyKeyFile } = serversUnderTest();
const folder = ownFolder();
const keyFile = join(folder, 'wrapping-keys');
let mongo: Mongo;
let api: Awaited<ReturnType<typeof apiOnMongo>>;

beforeAll(async () => {
  copyFileSync(anyKeyFile, keyFile);
  mongo = await connectMongo(ownDatabase(mongoUri, 'away'));
  const store = createEncryptedStore(mongo, storedCipher(mongo.db, keyFile));
  await store.put(personOwner(told.tokenOf('A')), { name: 'Robin Ashdown' });
  const tale = told.story('p-1', told.opened, told.registered, told.planMade);
  const arrivals = tale.map((event) => ({ pathwayId: 'p-1', seq: event.seq, event }));
  await createViewStore(mongo.db, pathwayView).save([fold(pathwayView, pathwayView.start('p-1'), arrivals).document]);
  const logger = createLogger('api');
  logger.level = 'silent';
  api = await apiOnMongo({ mongo, key, keyFile, folder, logger });
});
afterAll(async () => {
  await api.close();
  await mongo.db.dropDatabase();
  await mongo.close();
});

const page = async () => {
  const answer = await fetch(`${api.url}/api/pathways/p-1`, { headers: as('ellis-marchetti') });
  return { status: answer.status, text: await answer.text() };
};

it('shows no page while the key is away, says why, and shows it when the key is back', async () => {
  renameSync(keyFile, `${keyFile}.away`);
  const { status, text } = await page();
  expect({ status, body: JSON.parse(text) as unknown }).toMatchObject({ status: 503, body: { code: 'key-away' } });
  expect(text).not.toContain('Ashdown');
  renameSync(`${keyFile}.away`, keyFile);
  expect(await page()).toMatchObject({ status: 200, text: expect.stringContaining('Robin Ashdown') as string });
});
