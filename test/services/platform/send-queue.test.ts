import type { Message } from '../../../services/platform/kafka';
import { createSendQueue } from '../../../services/platform/send-queue';
import { takeBatch } from '../../../services/platform/take-batch';
import { createLogger } from '../../../services/platform/logging';

const message = (key: string, bytes = 10): Message => ({ topic: 't', key, value: Buffer.alloc(bytes), headers: {} });
const keysOf = (requests: Message[][]): string[][] => requests.map((request) => request.map(({ key }) => key));

/** A broker that answers when it is told to. */
function slowBroker(failing: (request: Message[]) => boolean = () => false) {
  const requests: Message[][] = [];
  const answers: (() => void)[] = [];
  const send = createSendQueue(async (request) => {
    requests.push(request);
    await new Promise<void>((answer) => answers.push(answer));
    if (failing(request)) throw new Error('refused');
  });
  const answer = async (): Promise<void> => {
    answers.shift()?.();
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  };
  return { requests, send, answer };
}

it('sends at once when nothing is under way, and together what came meanwhile', async () => {
  const { requests, send, answer } = slowBroker();
  const sent = ['a', 'b', 'c'].map((key) => send([message(key)]));
  expect(keysOf(requests)).toEqual([['a']]);
  await answer();
  expect(keysOf(requests)).toEqual([['a'], ['b', 'c']]);
  await answer();
  await Promise.all(sent);
});

it('cuts what waits into requests a broker takes', async () => {
  const { requests, send, answer } = slowBroker();
  const sent = ['a', 'b', 'c', 'd'].map((key) => send([message(key, 300_000)]));
  for (let turn = 0; turn < 4; turn++) await answer();
  await Promise.all(sent);
  expect(keysOf(requests)).toEqual([['a'], ['b'], ['c'], ['d']]);
});

it("lets nobody fail for a neighbour's message", async () => {
  const { send, answer } = slowBroker((request) => request.some(({ key }) => key === 'bad'));
  const sent = Promise.allSettled([send([message('a')]), send([message('bad')]), send([message('c')])]);
  for (let turn = 0; turn < 4; turn++) await answer();
  expect((await sent).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

describe('a batch', () => {
  const logger = createLogger('test');
  logger.level = 'silent';
  const batchOf = (wanted: () => boolean, heartbeat = () => Promise.resolve()) => {
    const finished: string[] = [];
    const batch = { messages: [], heartbeat, wanted, finish: () => void finished.push('finished') };
    return { finished, batch };
  };
  const options = (handle: () => Promise<void>) => ({ group: 'g', topics: ['t'], from: 'earliest' as const, handle });

  it('is tried again until it is handled, and only then finished', async () => {
    const { batch, finished } = batchOf(() => true);
    let tries = 0;
    const handle = async (): Promise<void> => {
      expect(finished).toEqual([]);
      if ((tries += 1) < 3) throw new Error('the store is away');
    };
    await takeBatch(batch, options(handle), logger);
    expect([tries, finished]).toEqual([3, ['finished']]);
  });

  it('is left unfinished when the consumer is told to stop, so that it comes again', async () => {
    let stopped = false;
    const { batch, finished } = batchOf(() => !stopped);
    const handle = async (): Promise<void> => {
      stopped = true;
      throw new Error('the store is away');
    };
    await takeBatch(batch, options(handle), logger);
    expect(finished).toEqual([]);
  });

  it('is given up when the partition was given to another while it waited', async () => {
    const lost = () => Promise.reject(new Error('the group is rebalancing'));
    const { batch, finished } = batchOf(() => true, lost);
    const handle = () => Promise.reject(new Error('the store is away'));
    await expect(takeBatch(batch, options(handle), logger)).rejects.toThrow('rebalancing');
    expect(finished).toEqual([]);
  });
});
