import { connectBus, type Bus, type Received } from '../../../services/platform/kafka';
import { createLogger } from '../../../services/platform/logging';
import { eventually } from '../../support/eventually';
import { ownName, serversUnderTest } from '../../support/servers';

const { brokers } = serversUnderTest();
const logger = createLogger('test');
logger.level = 'silent';

let bus: Bus;
let topic: string;

beforeEach(async () => {
  bus = connectBus({ brokers, clientId: 'test', logger });
  topic = ownName('topic');
  await bus.createTopics([{ name: topic, keepMs: 60_000 }], 4);
});

afterEach(() => bus.close());

const say = (key: string, words: string) => ({ topic, key, value: Buffer.from(words), headers: { about: key } });
const wordsOf = (messages: Received[]): string[] => messages.map(({ value }) => value.toString());
const until = (what: string, holds: () => boolean): Promise<true> =>
  eventually(what, () => Promise.resolve(holds() || undefined));

it('brings what was said of one person in order, with its headers', async () => {
  const heard: Received[] = [];
  await bus.send(['one', 'two', 'three'].map((words) => say('anna', words)));
  await bus.consume({
    group: ownName('group'),
    topics: [topic],
    from: 'earliest',
    handle: async (batch) => void heard.push(...batch),
  });
  await until('three messages', () => heard.length === 3);
  expect(wordsOf(heard)).toEqual(['one', 'two', 'three']);
  expect(heard[0]).toMatchObject({ topic, key: 'anna', headers: { about: 'anna' } });
});

it('brings a batch again until it was handled, and after that never more', async () => {
  const group = ownName('group');
  const tries: string[][] = [];
  const first = await bus.consume({
    group,
    topics: [topic],
    from: 'earliest',
    handle: async (batch) => {
      tries.push(wordsOf(batch));
      if (tries.length < 3) throw new Error('the store is away');
    },
  });
  await bus.send([say('anna', 'one')]);
  await until('the third try', () => tries.length === 3);
  await first.stop();
  const later: string[] = [];
  const handle = async (batch: Received[]) => void later.push(...wordsOf(batch));
  await bus.consume({ group, topics: [topic], from: 'earliest', handle });
  await bus.send([say('anna', 'two')]);
  await until('what came later', () => later.length > 0);
  expect([tries, later]).toEqual([[['one'], ['one'], ['one']], ['two']]);
});

it('leaves unread what a member that was stopped could not finish', async () => {
  const group = ownName('group');
  let tried = false;
  const handle = async (): Promise<void> => {
    tried = true;
    throw new Error('the store is away');
  };
  const first = await bus.consume({ group, topics: [topic], from: 'earliest', handle });
  await bus.send([say('anna', 'one')]);
  await until('a try', () => tried);
  await first.stop();
  const heard: string[] = [];
  const other = async (batch: Received[]) => void heard.push(...wordsOf(batch));
  await bus.consume({ group, topics: [topic], from: 'earliest', handle: other });
  await until('the message', () => heard.length > 0);
  expect(heard).toEqual(['one']);
});

it('reads everything again when it is told to, and a topic to its end beside that', async () => {
  const all = Array.from({ length: 20 }, (_, i) => say(`person-${i % 5}`, String(i)));
  await bus.send(all);
  const heard: string[] = [];
  const reading = await bus.consume({
    group: ownName('group'),
    topics: [topic],
    from: 'earliest',
    handle: async (batch) => void heard.push(...wordsOf(batch)),
  });
  await until('all', () => heard.length === 20);
  expect(reading.state().joined).toBe(true);
  await reading.restartFromEarliest();
  await until('all again', () => heard.length === 40);
  const aside: string[] = [];
  await bus.readAll(topic, ({ value }) => void aside.push(value.toString()));
  const sorted = (words: string[]) => words.toSorted((a, b) => Number(a) - Number(b));
  expect(sorted(aside)).toEqual(all.map(({ value }) => value.toString()));
  expect(sorted([...new Set(heard)])).toEqual(sorted(aside));
});

it('leaves a topic that is there as it is', async () => {
  await bus.send([say('anna', 'one')]);
  await bus.createTopics([{ name: topic, keepMs: -1 }], 4);
  const heard: string[] = [];
  await bus.readAll(topic, ({ value }) => void heard.push(value.toString()));
  expect(heard).toEqual(['one']);
});

it('says that no broker answers', async () => {
  const nowhere = connectBus({ brokers: ['127.0.0.1:1'], clientId: 'test', logger });
  await expect(nowhere.ping()).rejects.toThrow();
  await expect(nowhere.send([say('anna', 'one')])).rejects.toThrow();
  await nowhere.close();
});
