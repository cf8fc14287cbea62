import { createRequire } from 'node:module';
import { randomUUID } from 'node:crypto';
import { ConfigResourceTypes, Kafka, logLevel } from 'kafkajs';
import type { Admin, Consumer, EachBatchPayload, IHeaders, LogEntry } from 'kafkajs';
import { groupBy } from './group-by';
import { keepTrying } from './keep-trying';
import type { Logger } from './logging';
import { createSendQueue } from './send-queue';

export type Message = { topic: string; key: string; value: Buffer; headers: Record<string, string> };
export type Received = Message & { partition: number; offset: string };

export type Consumption = {
  stop(): Promise<void>;
  /** Reads the partitions this process holds again from their first message. */
  restartFromEarliest(): Promise<void>;
  state(): { joined: boolean; fetchAgeMs: number };
};

export type ConsumeOptions = {
  group: string;
  topics: string[];
  /** Where a group begins that has never read. */
  from: 'earliest' | 'latest';
  /** One partition's messages in order. Offsets are committed after it resolves; when it throws, the same come again. */
  handle(batch: Received[]): Promise<void>;
};

export type Bus = {
  /** Resolves when every in-sync replica has the messages. @throws when the brokers are away for longer than a few retries */
  send(messages: Message[]): Promise<void>;
  consume(options: ConsumeOptions): Promise<Consumption>;
  /** Tells every message that stood on the topic when it was called, in order within a partition. */
  readAll(topic: string, each: (message: Received) => void): Promise<void>;
  createTopics(list: readonly { name: string; keepMs: number }[], partitions: number): Promise<void>;
  /** @throws when no broker answers */
  ping(): Promise<void>;
  close(): Promise<void>;
};

/** A member that died is given up after this; what it had read without an answer is read by another. */
const sessionMs = 8_000;
const heartbeatMs = 1_000;
/** A broker answers as soon as it has one byte, so this is how long an idle request rests. */
const idleFetchMs = 1_000;

/** One process's connection to the brokers; made on first use, so that a broker away is found by whoever needs it. */
export function connectBus({
  brokers,
  clientId,
  logger,
}: {
  brokers: string[];
  clientId: string;
  logger: Logger;
}): Bus {
  mendTimerLoop();
  const kafka = new Kafka({
    brokers,
    clientId,
    logLevel: logLevel.WARN,
    logCreator: () => (entry) => writeEntry(logger, entry),
    connectionTimeout: 3_000,
    requestTimeout: 15_000,
    retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 6 },
  });
  const producer = kafka.producer({ allowAutoTopicCreation: false });
  let connecting: Promise<void> | undefined;
  const connected = (): Promise<void> =>
    (connecting ??= producer.connect().catch((error: unknown) => {
      connecting = undefined;
      throw error;
    }));
  const running = new Set<Consumption>();
  const send = createSendQueue(async (messages) => {
    await connected();
    await producer.sendBatch({ acks: -1, topicMessages: byTopic(messages) });
  });

  return {
    send,
    async consume(options) {
      const consumption = await startConsumer({ kafka, logger, options });
      running.add(consumption);
      return consumption;
    },
    readAll: (topic, each) => readToEnd({ kafka, topic, each }),
    createTopics: (list, partitions) => asAdmin(kafka, (admin) => createMissing({ admin, list, partitions })),
    ping: () => asAdmin(kafka, async (admin) => void (await admin.describeCluster())),
    async close() {
      await Promise.all([...running].map((consumption) => consumption.stop()));
      await producer.disconnect();
    },
  };
}

type Starting = { kafka: Kafka; logger: Logger; options: ConsumeOptions };

async function startConsumer({ kafka, logger, options }: Starting): Promise<Consumption> {
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
    eachBatch: (payload) => takeBatch(payload, options, logger),
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
  const { GROUP_JOIN, FETCH, REBALANCING, STOP, CRASH } = consumer.events;
  consumer.on(GROUP_JOIN, ({ payload }) => Object.assign(watch, { joined: true, assigned: payload.memberAssignment }));
  consumer.on(FETCH, () => void (watch.fetchedAt = Date.now()));
  for (const event of [REBALANCING, STOP] as const) consumer.on(event, () => void (watch.joined = false));
  consumer.on(CRASH, ({ payload }) => {
    watch.joined = false;
    if (payload.restart) return;
    logger.fatal({ err: payload.error, group }, 'the consumer stopped for good');
    process.exit(1);
  });
  return watch;
}

async function takeBatch(payload: EachBatchPayload, { handle, group }: ConsumeOptions, logger: Logger): Promise<void> {
  const { batch, heartbeat, isRunning, isStale, resolveOffset } = payload;
  let lost: unknown;
  const pulse = setInterval(() => void heartbeat().catch((error: unknown) => (lost ??= error)), heartbeatMs);
  const received = batch.messages.map((message) => receive(batch.topic, batch.partition, message));
  const done = await keepTrying(() => handle(received).then(() => true), {
    failed: (err, attempt) =>
      void logger.warn(
        { err, group, attempt, topic: batch.topic, partition: batch.partition },
        'a batch is tried again',
      ),
    goOn: () => isRunning() && !isStale() && lost === undefined,
  });
  clearInterval(pulse);
  if (done === true && !isStale()) resolveOffset(batch.lastOffset());
  if (lost !== undefined) throw lost as Error;
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

type Reading = { kafka: Kafka; topic: string; each: (message: Received) => void };

/** The client reads only as a member of a group, so a group is made for this reading and removed after it. */
async function readToEnd({ kafka, topic, each }: Reading): Promise<void> {
  const ends = await asAdmin(kafka, (admin) => admin.fetchTopicOffsets(topic));
  const left = new Map(
    ends.filter(({ low, high }) => low !== high).map(({ partition, high }) => [partition, BigInt(high)]),
  );
  if (left.size === 0) return;
  const groupId = `read-${topic}-${randomUUID()}`;
  const consumer = kafka.consumer({
    groupId,
    sessionTimeout: sessionMs,
    heartbeatInterval: heartbeatMs,
    maxWaitTimeInMs: 50,
  });
  try {
    await consumer.connect();
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await new Promise<void>((reachedEnd, failed) => {
      consumer.on(consumer.events.CRASH, ({ payload }) => void (payload.restart || failed(payload.error)));
      const eachBatch = ({ batch }: EachBatchPayload): Promise<void> => {
        for (const message of batch.messages) each(receive(topic, batch.partition, message));
        if (BigInt(batch.lastOffset()) + 1n >= (left.get(batch.partition) ?? 0n)) left.delete(batch.partition);
        if (left.size === 0) reachedEnd();
        return Promise.resolve();
      };
      consumer.run({ autoCommit: false, eachBatch }).catch(failed);
    });
  } finally {
    await consumer.disconnect();
    await asAdmin(kafka, (admin) => admin.deleteGroups([groupId])).catch(() => undefined);
  }
}

type Creating = { admin: Admin; list: readonly { name: string; keepMs: number }[]; partitions: number };

/** Topics that are there keep their partitions; how long their messages are kept is set again. */
async function createMissing({ admin, list, partitions }: Creating): Promise<void> {
  const there = new Set(await admin.listTopics());
  const replicationFactor = Math.min(3, (await admin.describeCluster()).brokers.length);
  const keptFor = (keepMs: number) => [{ name: 'retention.ms', value: String(keepMs) }];
  const topics = list
    .filter(({ name }) => !there.has(name))
    .map(({ name, keepMs }) => ({
      topic: name,
      numPartitions: partitions,
      replicationFactor,
      configEntries: keptFor(keepMs),
    }));
  if (topics.length > 0) await admin.createTopics({ topics, waitForLeaders: true });
  const resources = list.map(({ name, keepMs }) => ({
    type: ConfigResourceTypes.TOPIC,
    name,
    configEntries: keptFor(keepMs),
  }));
  await admin.alterConfigs({ validateOnly: false, resources });
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

function writeEntry(logger: Logger, { level, namespace, log }: LogEntry): void {
  const write = level === logLevel.ERROR ? 'error' : 'warn';
  logger[write]({ name: `kafkajs ${namespace}`.trim() }, log.message);
}

type RequestQueue = {
  pending: unknown[];
  throttledUntil: number;
  throttleCheckTimeoutId: NodeJS.Timeout | null;
  checkPendingRequests(): void;
};

/** The client looks at each connection's empty queue every millisecond, for ever; here it looks when something waits. */
function mendTimerLoop(): void {
  const queue = createRequire(__filename)('kafkajs/src/network/requestQueue') as { prototype: object };
  Object.assign(queue.prototype, {
    scheduleCheckPendingRequests(this: RequestQueue) {
      if (this.throttleCheckTimeoutId !== null || this.pending.length === 0) return;
      this.throttleCheckTimeoutId = setTimeout(
        () => {
          this.throttleCheckTimeoutId = null;
          this.checkPendingRequests();
        },
        Math.max(10, this.throttledUntil - Date.now()),
      );
    },
  });
}
