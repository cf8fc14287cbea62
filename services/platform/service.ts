import type { z } from 'zod';
import type { Cipher } from './cipher';
import { readConfig, serversConfig } from './config';
import { startInternal, type Check, type InternalOptions } from './health';
import { connectBus, type Bus, type Consumption, type ConsumeOptions } from './kafka';
import { keepTrying } from './keep-trying';
import { storedCipher } from './keys/stored-cipher';
import { createLogger, type Logger } from './logging';
import { madeOnce } from './made-once';
import { connectMongo, type Mongo } from './mongo';

type ServersConfig = z.output<z.ZodObject<typeof serversConfig>>;

export type Service = {
  config: ServersConfig;
  logger: Logger;
  /** Seals and opens with the data keys in the database, one for the whole service. */
  cipher(): Promise<Cipher>;
  /** Tries for ever, with growing pauses; `/health` says what is waited for and since when. */
  waitFor<T>(what: string, attempt: () => Promise<T>): Promise<T>;
  /** Adds to readiness and `/health`; throws say in words what is missing. */
  check(name: string, check: Check): void;
  /** Ends the process with 1: for what runs beside `start` and has failed for good. */
  end(error: unknown): void;
  /** Done when the service ends, last added first. */
  onStop(close: () => Promise<void> | void): void;
  /** The brokers, connected on first use; closed at the end. */
  bus(): Bus;
  /** Waits for the database, connected on first use; closed at the end. */
  mongo(): Promise<Mongo>;
  /** Waits for the brokers, then reads; a check tells whether it still does. */
  consume(bus: Bus, options: ConsumeOptions): Promise<Consumption>;
};

type Stop = { stopping: boolean; closers: (() => Promise<void> | void)[] };

/** Less than whoever started us gives us. */
const stopWithinMs = 8_000;
/** Many times what an idle fetch rests: only a batch that cannot be finished takes as long. */
const staleFetchMs = 30_000;

/**
 * Runs one service in this process: settings (a bad one ends it with 1), the internal port, then `start`. On SIGTERM or
 * SIGINT everything is closed in order and the process ends with 0; a failure of `start` ends it with 1.
 * `routes` are further doors on the internal port.
 */
export function runService(
  name: string,
  start: (service: Service) => Promise<void>,
  routes?: InternalOptions['routes'],
): void {
  const config = readConfig(serversConfig);
  const logger = createLogger(name);
  const stop: Stop = { stopping: false, closers: [] };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void endInOrder(stop, logger));
  process.on('uncaughtException', (err) => endNow(logger, err));
  run({ name, config, logger, stop, start, routes }).catch((err: unknown) => endNow(logger, err));
}

type Run = {
  name: string;
  config: ServersConfig;
  logger: Logger;
  stop: Stop;
  start: (service: Service) => Promise<void>;
  routes: InternalOptions['routes'];
};

async function run({ name, config, logger, stop, start, routes }: Run): Promise<void> {
  const checks = new Map<string, Check>([['start', () => fail('not yet started')]]);
  const { HOST: host, INTERNAL_PORT: port } = config;
  const internal = await startInternal({ host, port, service: name, checks, ...(routes ? { routes } : {}) });
  stop.closers.push(() => internal.close());
  logger.info({ url: internal.url }, 'internal port');
  await start(serviceOf({ name, config, logger, stop, checks }));
  checks.delete('start');
  logger.info('started');
}

function serviceOf(given: Pick<Run, 'name' | 'config' | 'logger' | 'stop'> & { checks: Map<string, Check> }): Service {
  const { name, config, logger, stop, checks } = given;
  const onStop: Service['onStop'] = (close) => {
    stop.closers.push(close);
  };
  const check: Service['check'] = (what, look) => {
    checks.set(what, look);
  };
  const waitFor = waiting(given);
  const mongo = madeOnce(async () => {
    const connected = await waitFor('MongoDB', () => connectMongo(config.MONGODB_URI));
    onStop(() => connected.close());
    check('MongoDB', () => connected.ping());
    return connected;
  });
  const cipher = madeOnce(async () => storedCipher((await mongo()).db, config.THROUGHGATE_KEY_FILE));
  return {
    config,
    logger,
    cipher,
    waitFor,
    check,
    onStop,
    end: (error) => {
      endNow(logger, error);
    },
    bus() {
      const bus = connectBus({ brokers: config.KAFKA_BROKERS, clientId: `throughgate-${name}`, logger });
      onStop(() => bus.close());
      check('Kafka', () => bus.ping());
      return bus;
    },
    mongo,
    async consume(bus, options) {
      const consumption = await waitFor(`Kafka (${options.group})`, () => bus.consume(options));
      check(`reading as ${options.group}`, readingOf(consumption));
      return consumption;
    },
  };
}

const readingOf =
  (consumption: Consumption): Check =>
  () => {
    const { joined, fetchAgeMs } = consumption.state();
    if (!joined) fail('not a member of its group');
    if (fetchAgeMs > staleFetchMs) fail(`nothing read for ${Math.round(fetchAgeMs / 1000)} s`);
  };

function waiting({ logger, stop, checks }: Pick<Run, 'logger' | 'stop'> & { checks: Map<string, Check> }) {
  return async function waitFor<T>(what: string, attemptOnce: () => Promise<T>): Promise<T> {
    let last = 'connecting';
    const before = checks.get(what);
    checks.set(what, () => fail(last));
    const found = await keepTrying(async () => ({ value: await attemptOnce() }), {
      failed: (err, attempt) => {
        last = err instanceof Error ? err.message : 'no answer';
        if (attempt === 1 || attempt % 20 === 0) logger.warn({ err, waitsFor: what, attempt }, 'waiting');
      },
      goOn: () => !stop.stopping,
    });
    // Told to stop: whoever waits must not go on, the process is about to end.
    if (found === undefined) return new Promise<never>(() => undefined);
    if (before) checks.set(what, before);
    else checks.delete(what);
    return found.value;
  };
}

async function endInOrder(stop: Stop, logger: Logger): Promise<void> {
  stop.stopping = true;
  setTimeout(() => endNow(logger, new Error('could not end in time')), stopWithinMs).unref();
  for (const close of stop.closers.reverse())
    try {
      await close();
    } catch (err) {
      logger.warn({ err }, 'closing');
    }
  process.exit(0);
}

function endNow(logger: Logger, err: unknown): void {
  logger.fatal({ err }, 'the service ends');
  process.exit(1);
}

function fail(message: string): never {
  throw new Error(message);
}
