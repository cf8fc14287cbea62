import { z } from 'zod';
import { createLogger } from './logging';

const key = z.string().regex(/^[a-z0-9-]{1,32}:[A-Za-z0-9+/]{43}=$/, 'must be <key id>:<32 bytes in base64>');
const port = z.coerce.number().int().min(0).max(65_535);

/** What every service is told of its surroundings; spread it into a service's own shape. Port 0 takes a free one. */
export const serversConfig = {
  KAFKA_BROKERS: z
    .string()
    .min(1)
    .transform((list) => list.split(',').map((broker) => broker.trim())),
  TEMPORAL_ADDRESS: z.string().min(1),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  MONGODB_URI: z.string().regex(/^mongodb(\+srv)?:\/\//, 'must be a mongodb:// address'),
  /** Makes tokens, the index of names and the access log's chain; it stays as it is while the data does. */
  THROUGHGATE_KEY: key,
  /** Wraps data keys: one key a line, the newest last. */
  THROUGHGATE_KEY_FILE: z.string().min(1),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(0),
  INTERNAL_PORT: port.default(0),
};

export type Environment = Record<string, string | undefined>;

/** @throws Error that names each bad setting, one a line, never its value */
export function parseConfig<Shape extends z.ZodRawShape>(
  shape: Shape,
  environment: Environment,
): z.output<z.ZodObject<Shape>> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = z.object(shape).safeParse(given);
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
}

/** Reads the process's environment and prints it redacted; a bad setting names itself and ends the process. */
export function readConfig<Shape extends z.ZodRawShape>(shape: Shape): z.output<z.ZodObject<Shape>> {
  try {
    const config = parseConfig(shape, process.env);
    createLogger('config').info({ config: redacted(config) }, 'configuration');
    return config;
  } catch (error) {
    process.stderr.write(`Cannot start, a setting is missing or wrong.\n${(error as Error).message}\n`);
    process.exit(1);
  }
}

export const redacted = (config: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(config).map(([name, value]) => {
      if (/KEY|SECRET|TOKEN|PASSWORD/.test(name)) return [name, '[redacted]'];
      return [name, typeof value === 'string' ? value.replace(/\/\/[^/@]*@/, '//[redacted]@') : value];
    }),
  );
