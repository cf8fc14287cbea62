import { randomUUID } from 'node:crypto';
import { ConfigResourceTypes, Kafka, logLevel, Partitioners } from 'kafkajs';
import type { Admin, Consumer, EachBatchPayload, IHeaders, LogEntry, Producer } from 'kafkajs';
import type { Bus, Consumption, ConsumeOptions, Message, Received } from './bus';
import { groupBy } from './group-by';
import { mendTimerLoop } from './kafka-timer-mend';
import { tryFor } from './keep-trying';
import type { Logger } from './logging';
import { createSeldom } from './seldom';
import { createSendQueue } from './send-queue';
import { heartbeatMs, takeBatch, type Batch } from './take-batch';

export type { Bus, Consumption, ConsumeOptions, Message, Received } from './bus';

/** A member that died is given up after this; what it had read without an answer is read by another. */
const sessionMs = 8_000;
/** A broker answers as soon as it has one byte, so this is how long an idle request rests. */
const idleFetchMs = 1_000;
const repeatedEveryMs = 30_000;
const coordinatorWithinMs = 30_000;

export type BusOptions = { brokers: string[]; clientId: string; logger: Logger };

/** One process's connection to the brokers; made on first use, so that a broker away is found by whoever needs it. */
export function connectBus(options: BusOptions): Bus {
  mendTimerLoop();
  const kafka = createClient(options);
  const producer = connectedOnFirstUse(kafka);
  const running: Consumption[] = [];
  return {
    send: createSendQueue(async (messages) => {
      await (await producer.connected()).sendBatch({ acks: -1, topicMessages: byTopic(messages) });
    }),
    async consume(consuming) {
      const consumption = await startConsumer(kafka, options.logger, consuming);
      running.push(consumption);
      return consumption;
    },
    readAll: (topic, each) => readToEnd(kafka, topic, each),
    createTopics: (list, partitions) => asAdmin(kafka, (admin) => createMissing(admin, list, partitions)),
    ping: () => asAdmin(kafka, (admin) => admin.describeCluster().then(() => undefined)),
    async close() {
      await Promise.all(running.map((consumption) => consumption.stop()));
      await producer.close();
    },
  };
}

const createClient = ({ brokers, clientId, logger }: BusOptions): Kafka =>
  new Kafka({
    brokers,
    clientId,
    logLevel: logLevel.WARN,
    logCreator: () => entryWriter(logger),
    connectionTimeout: 3_000,
    requestTimeout: 15_000,
    retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 6 },
  });

/** A failed connection is forgotten, so that the next to ask tries again. */
function connectedOnFirstUse(kafka: Kafka) {
  const producer = kafka.producer({
    allowAutoTopicCreation: false,
    createPartitioner: Partitioners.DefaultPartitioner,
  });
  let connecting: Promise<Producer> | undefined;
  return {
    connected: (): Promise<Producer> =>
      (connecting ??= producer.connect().then(
        () => producer,
        (error: unknown) => {
          connecting = undefined;
          throw error;
        },
      )),
    async close(): Promise<void> {
      if (connecting !== undefined) await (await connecting).disconnect();
    },
  };
}

async function startConsumer(kafka: Kafka, logger: Logger, options: ConsumeOptions): Promise<Consumption> {
  const consumer = kafka.consumer({
    groupId: options.group,
    sessionTimeout: sessionMs,
    heartbeatInterval: heartbeatMs,
    rebalanceTimeout: 20_000,
    maxWaitTimeInMs: idleFetchMs,
    allowAutoTopicCreation: false,
    retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 6, restartOnFailure: () => Promise.resolve(true) },
  });
  const watch = watchConsumer(consumer, logger, options.group);
  try {
    await consumer.connect();
    await consumer.subscribe({ topics: options.topics, fromBeginning: options.from === 'earliest' });
  } catch (error) {
    await consumer.disconnect();
    throw error;
  }
  await consumer.run({
    eachBatchAutoResolve: false,
    partitionsConsumedConcurrently: 12,
    eachBatch: (payload) => takeBatch(batchOf(payload), options, logger),
  });
  return {
    stop: () => consumer.disconnect(),
    restartFromEarliest: () =>
      asAdmin(kafka, async (admin) => {
        for (const [topic, held] of Object.entries(watch.assigned))
          for (const { partition, low } of await admin.fetchTopicOffsets(topic))
            if (held.includes(partition)) consumer.seek({ topic, partition, offset: low });
      }),
    state: () => ({ joined: watch.joined, fetchAgeMs: Date.now() - watch.fetchedAt }),
  };
}

/** Ends the process when the consumer has stopped for good: a service that no longer reads must not look alive. */
function watchConsumer(consumer: Consumer, logger: Logger, group: string) {
  const watch = { joined: false, fetchedAt: Date.now(), assigned: {} as Record<string, number[]> };
  const left = (): void => {
    watch.joined = false;
  };
  const { events } = consumer;
  consumer.on(events.GROUP_JOIN, ({ payload }) => {
    Object.assign(watch, { joined: true, assigned: payload.memberAssignment });
    logger.info({ group }, 'a member of its group');
  });
  consumer.on(events.FETCH, () => {
    watch.fetchedAt = Date.now();
  });
  consumer.on(events.REBALANCING, left);
  consumer.on(events.STOP, left);
  consumer.on(events.CRASH, ({ payload: { restart, error: err } }) => {
    left();
    if (restart) return;
    logger.fatal({ err, group }, 'the consumer stopped for good');
    process.exit(1);
  });
  return watch;
}

function batchOf(payload: EachBatchPayload): Batch {
  const { topic, partition, messages } = payload.batch;
  return {
    messages: messages.map((message) => receive(topic, partition, message)),
    heartbeat: () => payload.heartbeat(),
    wanted: () => payload.isRunning() && !payload.isStale(),
    finish() {
      if (!payload.isStale()) payload.resolveOffset(payload.batch.lastOffset());
    },
  };
}

async function asAdmin<T>(kafka: Kafka, work: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = kafka.admin({ retry: { retries: 2, initialRetryTime: 100 } });
  try {
    await admin.connect();
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
}

/** The client reads only as a member of a group, so a group is made for this reading and removed after it. */
async function readToEnd(kafka: Kafka, topic: string, each: Parameters<Bus['readAll']>[1]): Promise<void> {
  const ends = await asAdmin(kafka, (admin) => admin.fetchTopicOffsets(topic));
  const left = new Map(
    ends.filter(({ low, high }) => low !== high).map(({ partition, high }) => [partition, BigInt(high)]),
  );
  if (left.size === 0) return;
  const groupId = `read-${topic}-${randomUUID()}`;
  const timing = { sessionTimeout: sessionMs, heartbeatInterval: heartbeatMs, maxWaitTimeInMs: 50 };
  const consumer = kafka.consumer({ groupId, ...timing });
  try {
    await consumer.connect();
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await new Promise<void>((reachedEnd, failed) => {
      consumer.on(consumer.events.CRASH, ({ payload }) => {
        failed(payload.error);
      });
      const eachBatch = async ({ batch }: EachBatchPayload): Promise<void> => {
        for (const message of batch.messages) await each(receive(topic, batch.partition, message));
        if (BigInt(batch.lastOffset()) + 1n >= (left.get(batch.partition) ?? 0n)) left.delete(batch.partition);
        if (left.size === 0) reachedEnd();
      };
      consumer.run({ autoCommit: false, eachBatch }).catch(failed);
    });
  } finally {
    await consumer.disconnect();
    await asAdmin(kafka, (admin) => admin.deleteGroups([groupId])).catch(() => undefined);
  }
}

type Topic = { name: string; keepMs: number };

/** Topics that are there keep their partitions; how long their messages are kept is set again. */
async function createMissing(admin: Admin, list: readonly Topic[], numPartitions: number): Promise<void> {
  const there = new Set(await admin.listTopics());
  const replicationFactor = Math.min(3, (await admin.describeCluster()).brokers.length);
  const configured = list.map(({ name, keepMs }) => ({
    name,
    configEntries: [{ name: 'retention.ms', value: String(keepMs) }],
  }));
  const topics = configured
    .filter(({ name }) => !there.has(name))
    .map(({ name: topic, configEntries }) => ({ topic, numPartitions, replicationFactor, configEntries }));
  if (topics.length > 0) await admin.createTopics({ topics, waitForLeaders: true });
  const resources = configured.map((topic) => ({ type: ConfigResourceTypes.TOPIC, ...topic }));
  await admin.alterConfigs({ validateOnly: false, resources });
  await findCoordinator(admin);
}

/**
 * Fresh brokers make their own topic of offsets at the first question of a group, and until it stands nobody can read
 * as a member of one: the client takes that for final. @throws when there is no coordinator for too long
 */
async function findCoordinator(admin: Admin): Promise<void> {
  const group = { groupId: 'throughgate-provision', topics: [] };
  await tryFor(() => admin.fetchOffsets(group), { name: 'a group coordinator', ms: coordinatorWithinMs });
}

const byTopic = (messages: Message[]) =>
  [...groupBy(messages, ({ topic }) => topic)].map(([topic, those]) => ({
    topic,
    messages: those.map(({ key, value, headers }) => ({ key, value, headers })),
  }));

type Raw = { key: Buffer | null; value: Buffer | null; offset: string; headers?: IHeaders };

const receive = (topic: string, partition: number, { key, value, offset, headers }: Raw): Received => ({
  topic,
  partition,
  offset,
  key: key?.toString('utf8') ?? '',
  value: value ?? Buffer.alloc(0),
  headers: Object.fromEntries(Object.entries(headers ?? {}).map(([name, text]) => [name, String(text)])),
});

/** The client says the same at every attempt; once in a while is enough. */
function entryWriter(logger: Logger): (entry: LogEntry) => void {
  const isNews = createSeldom(repeatedEveryMs);
  return ({ level, namespace, log }) => {
    if (!isNews(log.message)) return;
    const write = level === logLevel.ERROR ? 'error' : 'warn';
    logger[write]({ name: ['kafkajs', namespace].join(' ').trim() }, log.message);
  };
}
