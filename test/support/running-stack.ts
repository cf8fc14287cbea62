import { createAskAs } from '../../infra/local/ask-as';
import { flowFolder } from '../../infra/testing/folders';
import type { ServiceName } from '../../infra/local/services';
import { startStack } from '../../infra/local/stack';
import { connectBus } from '../../services/platform/kafka';
import { storedCipher } from '../../services/platform/keys/stored-cipher';
import { createLogger } from '../../services/platform/logging';
import { connectMongo } from '../../services/platform/mongo';
import { connectTemporal } from '../../services/platform/temporal';
import { toldNames } from './servers';

export type StackUnderTest = Awaited<ReturnType<typeof startStackUnderTest>>;

/** Every service and every server as `npm start` runs them, on data of their own, with hands on each. */
export async function startStackUnderTest() {
  const stack = await withoutOthersServers(() => startStack({ dataFolder: flowFolder, fresh: true, sample: false }));
  const {
    KAFKA_BROKERS = '',
    MONGODB_URI = '',
    THROUGHGATE_KEY = '',
    THROUGHGATE_KEY_FILE = '',
    TEMPORAL_ADDRESS = '',
    TEMPORAL_NAMESPACE = '',
  } = stack.environment;
  const brokers = KAFKA_BROKERS.split(',');
  const bus = connectBus({ brokers, clientId: 'flow', logger: createLogger('flow') });
  const mongo = await connectMongo(MONGODB_URI);
  const cipher = storedCipher(mongo.db, THROUGHGATE_KEY_FILE);
  const temporal = await connectTemporal({ address: TEMPORAL_ADDRESS, namespace: TEMPORAL_NAMESPACE, cipher });
  return {
    addresses: stack.addresses,
    /** Asks as the coordinator, or as another officer who is named. */
    ask: createAskAs(stack.addresses.signIn),
    brokers,
    cipher,
    key: THROUGHGATE_KEY,
    bus,
    mongo,
    temporal,
    send: (name: ServiceName, signal: NodeJS.Signals) => process.kill(need(stack.pidOf(name), name), signal),
    async stop() {
      await Promise.allSettled([bus.close(), mongo.close(), temporal.connection.close()]);
      await stack.stop();
    },
  };
}

/** The harness's servers hold other tests' data; a stack that counts everything needs its own. */
async function withoutOthersServers<T>(work: () => Promise<T>): Promise<T> {
  const held = toldNames.map((name) => [name, process.env[name]] as const);
  for (const name of toldNames) Reflect.deleteProperty(process.env, name);
  try {
    return await work();
  } finally {
    for (const [name, value] of held) if (value !== undefined) process.env[name] = value;
  }
}

function need(pid: number | undefined, name: string): number {
  if (pid === undefined) throw new Error(`${name} does not run`);
  return pid;
}
