import { randomBytes } from 'node:crypto';

/** The real servers that `npm test` started for the tests that need them. */
export type ServersUnderTest = {
  brokers: string[];
  temporal: { address: string; namespace: string };
  mongoUri: string;
  /** `<id>:<base64 of 32 bytes>`, made for this run. */
  key: string;
  /** The file of the keys that wrap. */
  keyFile: string;
  /** The same as the services are told it. */
  env: Record<string, string>;
};

/** What `npm test` tells a test of the servers it started. */
export const toldNames = [
  'KAFKA_BROKERS',
  'TEMPORAL_ADDRESS',
  'TEMPORAL_NAMESPACE',
  'MONGODB_URI',
  'THROUGHGATE_KEY',
  'THROUGHGATE_KEY_FILE',
] as const;

/** @throws when a test of this kind was not started by `npm test` */
export function serversUnderTest(): ServersUnderTest {
  const env = Object.fromEntries(toldNames.map((name) => [name, told(name)])) as Record<
    (typeof toldNames)[number],
    string
  >;
  return {
    brokers: env.KAFKA_BROKERS.split(','),
    temporal: { address: env.TEMPORAL_ADDRESS, namespace: env.TEMPORAL_NAMESPACE },
    mongoUri: env.MONGODB_URI,
    key: env.THROUGHGATE_KEY,
    keyFile: env.THROUGHGATE_KEY_FILE,
    env,
  };
}

function told(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: start this test with \`npm test\`.`);
  return value;
}

/** A name that no other test and no earlier run has used: for a topic, a group, a task queue or a database. */
export const ownName = (noun: string): string => `${noun}-${randomBytes(6).toString('hex')}`;

/** The address of a database of the test's own. */
export function ownDatabase(mongoUri: string, noun: string): string {
  const uri = new URL(mongoUri);
  uri.pathname = `/${ownName(noun)}`;
  return uri.href;
}
