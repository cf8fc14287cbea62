import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Program, type Start } from '../program';
import { findJava, runToEnd } from '../tools';
import { exchange } from './exchange';

export type KafkaNode = {
  /** Its settings, its log and the cluster's identity. */
  folder: string;
  classPath: string;
  port: number;
  controllerPort: number;
  logFile: string;
  jvmFlags: string[];
};

/** The program of one node, its storage formatted once under an identity of its own. */
export async function preparedNode(node: KafkaNode, start: Start): Promise<Program> {
  mkdirSync(node.folder, { recursive: true });
  const properties = join(node.folder, 'server.properties');
  writeFileSync(properties, settings(node));
  writeFileSync(join(node.folder, 'log4j2.properties'), logging);
  if (!existsSync(join(node.folder, 'log', 'meta.properties'))) {
    const format = ['kafka.tools.StorageTool', 'format', '-t', clusterId(), '-c', properties];
    await runToEnd(start, java({ ...node, jvmFlags: [] }, format));
  }
  return java(node, ['kafka.Kafka', properties]);
}

function java({ folder, classPath, logFile, jvmFlags }: KafkaNode, args: string[]): Program {
  const logSettings = `-Dlog4j2.configurationFile=${join(folder, 'log4j2.properties')}`;
  return {
    name: 'kafka',
    command: findJava() ?? 'java',
    args: ['-Xmx512m', ...jvmFlags, logSettings, '-cp', classPath, ...args],
    logFile,
  };
}

function settings({ folder, port, controllerPort }: KafkaNode): string {
  return Object.entries({
    'process.roles': 'broker,controller',
    'node.id': 1,
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'controller.listener.names': 'CONTROLLER',
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    'log.dirs': join(folder, 'log'),
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
export async function answersVersions(port: number): Promise<boolean> {
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
