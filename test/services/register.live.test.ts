import { setTimeout as pause } from 'node:timers/promises';
import { createViews } from '../../services/api/mongo-ports';
import { madeUpMembers } from '../../services/platform/made-up-members';
import { createRegister, type Register } from '../../services/api/register/register';
import { cipherOfKey } from '../support/cipher-of-key';
import { createEncryptedStore } from '../../services/platform/encrypted-store';
import { createIndexes } from '../../services/platform/indexes';
import { connectMongo, type Mongo } from '../../services/platform/mongo';
import { caseloadView } from '../../services/projector/caseload-view';
import { fold } from '../../services/projector/view';
import { createViewStore } from '../../services/projector/view-store';
import { rightsOfWhoever } from '../support/rights';
import * as told from '../support/pathway-story';
import { ownDatabase, serversUnderTest } from '../support/servers';

const { mongoUri, key } = serversUnderTest();
let mongo: Mongo;
let register: Register;
/** As another process has it. */
const another = () => createRegister(mongo.db, createEncryptedStore(mongo, cipherOfKey(key)));

beforeAll(async () => {
  mongo = await connectMongo(ownDatabase(mongoUri, 'register'));
  await createIndexes(mongo.db);
  register = another();
  for (const member of madeUpMembers) await register.put(member);
});
afterAll(async () => {
  await mongo.db.dropDatabase();
  await mongo.close();
});

it('keeps who works where, and no name or phone outside the encrypted store', async () => {
  const [maya] = madeUpMembers;
  expect(await register.member('maya-thornbury')).toEqual(maya);
  expect(await register.member('nobody')).toBeUndefined();
  expect((await register.members('community')).map(({ id }) => id)).toEqual([
    'dana-petrovic',
    'joran-pike',
    'kirsi-vale',
    'sami-aldous',
  ]);
  expect(await register.members()).toHaveLength(madeUpMembers.length);
  const rows = JSON.stringify(await mongo.db.collection('register').find({}).toArray());
  expect(rows).toContain('maya-thornbury');
  expect(rows).not.toMatch(/Maya|01632/);
});

it('marks once who has left, and takes back whoever is told again', async () => {
  await register.leave(['noor-castellane'], '2026-04-01');
  await register.leave(['noor-castellane'], '2026-05-01');
  const noor = await register.member('noor-castellane');
  expect(noor?.leftOn).toBe('2026-04-01');
  const { leftOn: _gone, ...back } = noor!;
  await register.put(back);
  expect(await register.member('noor-castellane')).not.toHaveProperty('leftOn');
});

it('knows within a second what another process was told', async () => {
  const noor = (await register.member('noor-castellane'))!;
  await another().put({ ...noor, roles: ['supervisor'] });
  await pause(1_000);
  expect((await register.member('noor-castellane'))?.roles).toEqual(['supervisor']);
});

it('finds what an agency has in hand or is waited for, and nothing that is over', async () => {
  const { opened, planMade, reportOpened, reportOffered, died } = told;
  const pathways = {
    'p-1': [opened, planMade, reportOpened],
    'p-2': [opened, planMade, reportOpened, reportOffered],
    'p-3': [opened, planMade, reportOpened, died],
  };
  const documents = Object.entries(pathways).map(([id, drafts]) => {
    const arrivals = told.story(id, ...drafts).map((event) => ({ pathwayId: id, seq: event.seq, event }));
    return fold(caseloadView, caseloadView.start(id), arrivals).document;
  });
  await createViewStore(mongo.db, caseloadView).save(documents);
  const views = createViews(mongo.db);
  const idsOf = async (agency: 'prison' | 'probation' | 'community') =>
    (await views.inHand(agency, 10, rightsOfWhoever({}))).map(({ row }) => row.pathwayId).toSorted();
  expect(await idsOf('prison')).toEqual(['p-1', 'p-2']);
  expect(await idsOf('probation')).toEqual(['p-2']);
  expect(await idsOf('community')).toEqual([]);
});
