import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cached, isCached } from '../cache';
import { type DataFolder } from '../data-folder';
import { chooseOrigin, type Origin } from '../origin';
import { type Start } from '../program';
import { onPath } from '../tools';
import { archiveFlags } from './kafka-archive';
import { answersVersions, preparedNode } from './kafka-node';
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
  const controllerPort = await data.ports.portFor('kafka-controller');
  const own = { folder: join(data.folder, 'kafka'), logFile: join(data.logs, 'kafka.log') };
  const jvmFlags =
    origin.kind === 'installed'
      ? []
      : await archiveFlags(`${folder}-classes`, { classPath, port, controllerPort }, data.start);
  const program = await preparedNode({ ...own, classPath, port, controllerPort, jvmFlags }, data.start);
  await runServer(data, { program, answers: () => answersVersions(port), withinSeconds: 180 });
  return `127.0.0.1:${port}`;
}

function jars(start: Start): Promise<string> {
  const logger = ['log4j-slf4j-impl', 'log4j-core'].map((name) => `org.apache.logging.log4j:${name}:${log4j}`);
  return cached({
    folder,
    what: `Kafka ${version}`,
    how: 'got from Maven (45 MB)',
    why: 'reports and events travel on it',
    usually: '15 s to a minute',
    fill: (into) => copyJars([`org.apache.kafka:kafka_2.13:${version}`, ...logger], into, start),
  });
}
