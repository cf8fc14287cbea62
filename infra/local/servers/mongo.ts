import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cached, isCached } from '../cache';
import { cloneFolder } from '../clone';
import { type DataFolder } from '../data-folder';
import { chooseOrigin, type Origin } from '../origin';

import { type Program, type Start } from '../program';
import { findJava, onPath } from '../tools';
import { exchange } from './exchange';
import { runServer, type LocalServer, type ServerEnvironment } from './local-server';
import { copyJars } from './maven';

const version = '1.47.0';
const folder = `mongo-java-server-${version}`;
const launcher = join(cloneFolder, 'infra', 'local', 'servers', 'MongoProtocolServer.java');

/** The store of the views: a real mongod where one is installed, else a server that speaks its protocol. */
export const mongo: LocalServer<Pick<ServerEnvironment, 'MONGODB_URI'>> = {
  name: 'MongoDB',
  find: () =>
    chooseOrigin({ address: process.env['MONGODB_URI'], installed: onPath('mongod'), cached: isCached(folder) }),
  needs: ({ kind }) => (kind === 'cache' ? ['java'] : kind === 'registry' ? ['java', 'mvn'] : []),
  run: async (origin, data) =>
    origin.kind === 'address' ? { MONGODB_URI: origin.address } : { MONGODB_URI: await start(origin, data) },
};

async function start(origin: Origin, data: DataFolder): Promise<string> {
  const port = await data.ports.portFor('mongo');
  const own = join(data.folder, 'mongo');
  mkdirSync(own, { recursive: true });
  const command =
    origin.kind === 'installed' ? mongod(origin.path, port, own) : await javaServer(data.start, port, own);
  const program = { name: 'mongo', ...command, logFile: join(data.logs, 'mongo.log') };
  await runServer(data, { program, answers: () => answersPing(port), withinSeconds: 120 });
  return `mongodb://127.0.0.1:${port}/throughgate?directConnection=true`;
}

type Command = Pick<Program, 'command' | 'args'>;

const mongod = (command: string, port: number, own: string): Command => ({
  command,
  args: ['--bind_ip', '127.0.0.1', '--port', `${port}`, '--dbpath', own],
});

async function javaServer(start: Start, port: number, own: string): Promise<Command> {
  const classPath = join(await jars(start), '*');
  const quiet = '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn';
  return {
    command: findJava() ?? 'java',
    args: ['-Xmx512m', '-XX:+UseSerialGC', quiet, '-cp', classPath, launcher, `${port}`, join(own, 'views.mv.db')],
  };
}

/** The command `{ping: 1, $db: "admin"}` as one OP_MSG; the answer's `ok` must be the number 1. */
async function answersPing(port: number): Promise<boolean> {
  const body = Buffer.concat([
    Buffer.from('\x10ping\0\x01\0\0\0', 'latin1'),
    Buffer.from('\x02$db\0\x06\0\0\0admin\0', 'latin1'),
  ]);
  const message = Buffer.alloc(16 + 4 + 1 + 4 + body.length + 1);
  message.writeInt32LE(message.length, 0);
  message.writeInt32LE(1, 4);
  message.writeInt32LE(2013, 12);
  message.writeInt32LE(4 + body.length + 1, 21);
  body.copy(message, 25);
  const answer = (await exchange(port, message)).toString('latin1');
  return answer.includes('\x01ok\0\0\0\0\0\0\0\xf0\x3f');
}

function jars(start: Start): Promise<string> {
  const server = ['mongo-java-server', 'mongo-java-server-h2-backend'].map(
    (name) => `de.bwaldvogel:${name}:${version}`,
  );
  return cached({
    folder,
    what: `MongoDB-protocol server ${version}`,
    how: 'got from Maven (6 MB)',
    why: 'the views are kept in it',
    usually: '5 to 30 s',
    fill: (into) => copyJars([...server, 'org.slf4j:slf4j-simple:2.0.17'], into, start),
  });
}
