import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cached, isCached } from '../cache';
import { type DataFolder } from '../data-folder';
import { chooseOrigin, type Origin } from '../origin';

import { type Program, type Start } from '../program';
import { findJava, onPath, runToEnd } from '../tools';
import { exchange } from './exchange';
import { runServer, type LocalServer, type ServerEnvironment } from './local-server';
import { copyJars } from './maven';

const version = '4.2.0';
const log4j = '2.25.1';
const folder = `kafka-${version}`;

/** One Kafka node, broker and controller in one, its log in the data folder. */
export const kafka: LocalServer<Pick<ServerEnvironment, 'KAFKA_BROKERS'>> = {
  name: 'Kafka',
  find: () =>
    chooseOrigin({ address: process.env['KAFKA_BROKERS'], installed: installedJars(), cached: isCached(folder) }),
  needs: ({ kind }) => (kind === 'address' ? [] : kind === 'registry' ? ['java', 'mvn'] : ['java']),
  run: async (origin, data) =>
    origin.kind === 'address' ? { KAFKA_BROKERS: origin.address } : { KAFKA_BROKERS: await start(origin, data) },
};

/** The jars beside the start script of an installed Kafka, or in KAFKA_HOME. */
function installedJars(): string | undefined {
  const script = onPath('kafka-server-start.sh');
  const homes = [process.env['KAFKA_HOME'], script && dirname(dirname(realpathSync(script)))];
  return homes.flatMap((home) => (home === undefined ? [] : [join(home, 'libs')])).find((libs) => existsSync(libs));
}

async function start(origin: Origin, data: DataFolder): Promise<string> {
  const classPath = join(origin.kind === 'installed' ? origin.path : await jars(data.start), '*');
  const port = await data.ports.portFor('kafka');
  const own = join(data.folder, 'kafka');
  mkdirSync(own, { recursive: true });
  const properties = join(own, 'server.properties');
  writeFileSync(properties, settings({ own, port, controllerPort: await data.ports.portFor('kafka-controller') }));
  writeFileSync(join(own, 'log4j2.properties'), logging);
  const java = (...args: string[]): Program => ({
    name: 'kafka',
    command: findJava() ?? 'java',
    args: ['-Xmx512m', `-Dlog4j2.configurationFile=${join(own, 'log4j2.properties')}`, '-cp', classPath, ...args],
    logFile: join(data.logs, 'kafka.log'),
  });
  if (!existsSync(join(own, 'log', 'meta.properties'))) {
    await runToEnd(data.start, java('kafka.tools.StorageTool', 'format', '-t', clusterId(), '-c', properties));
  }
  const program = java('kafka.Kafka', properties);
  await runServer(data, { program, answers: () => answersVersions(port), withinSeconds: 90 });
  return `127.0.0.1:${port}`;
}

function settings({ own, port, controllerPort }: { own: string; port: number; controllerPort: number }): string {
  return Object.entries({
    'process.roles': 'broker,controller',
    'node.id': 1,
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'controller.listener.names': 'CONTROLLER',
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    'log.dirs': join(own, 'log'),
    // Topics are declared in one place; a misspelt name must fail instead of becoming a topic.
    'auto.create.topics.enable': false,
    'offsets.topic.replication.factor': 1,
    'offsets.topic.num.partitions': 8,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
    'group.initial.rebalance.delay.ms': 0,
  })
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');
}

const logging = `rootLogger.level = warn
rootLogger.appenderRef.console.ref = console
appender.console.type = Console
appender.console.name = console
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = %d %p %c %m%n
`;

/** As Kafka's own random-uuid makes it: 16 bytes in base64url, never with a leading dash. */
function clusterId(): string {
  const id = randomBytes(16).toString('base64url');
  return id.startsWith('-') ? clusterId() : id;
}

/** ApiVersions, version 0: the one request every broker answers first; error code 0 stands at byte 8. */
async function answersVersions(port: number): Promise<boolean> {
  const client = Buffer.from('throughgate');
  const request = Buffer.alloc(4 + 10 + client.length);
  request.writeInt32BE(10 + client.length, 0);
  request.writeInt16BE(18, 4);
  request.writeInt32BE(1, 8);
  request.writeInt16BE(client.length, 12);
  client.copy(request, 14);
  const answer = await exchange(port, request);
  return answer.length >= 10 && answer.readInt32BE(4) === 1 && answer.readInt16BE(8) === 0;
}

function jars(start: Start): Promise<string> {
  const logger = ['log4j-slf4j-impl', 'log4j-core'].map((name) => `org.apache.logging.log4j:${name}:${log4j}`);
  return cached({
    folder,
    what: `Kafka ${version}`,
    why: 'from Maven; reports and events travel on it',
    usually: '15 s to a minute, 45 MB',
    fill: (into) => copyJars([`org.apache.kafka:kafka_2.13:${version}`, ...logger], into, start),
  });
}
