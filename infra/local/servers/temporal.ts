import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { cached, cachedPath, isCached } from '../cache';
import { type DataFolder } from '../data-folder';
import { chooseOrigin, type Origin } from '../origin';
import { type Start } from '../program';

import { onPath, runToEnd } from '../tools';
import { runServer, type LocalServer, type ServerEnvironment } from './local-server';

const version = '1.5.1';
const folder = `temporal-cli-${version}-${process.platform}-${process.arch}`;

type Told = Pick<ServerEnvironment, 'TEMPORAL_ADDRESS' | 'TEMPORAL_NAMESPACE' | 'TEMPORAL_UI'>;

/** Temporal's own development server: durable in one SQLite file, with its web page. */
export const temporal: LocalServer<Told> = {
  name: 'Temporal',
  find: () =>
    chooseOrigin({
      address: process.env['TEMPORAL_ADDRESS'],
      installed: onPath('temporal'),
      cached: isCached(folder),
    }),
  needs: ({ kind }) => (kind === 'registry' ? ['go'] : []),
  run: async (origin, data) => {
    const namespace = process.env['TEMPORAL_NAMESPACE'] ?? 'throughgate';
    const running =
      origin.kind === 'address' ? { TEMPORAL_ADDRESS: origin.address } : await start(origin, data, namespace);
    return { ...running, TEMPORAL_NAMESPACE: namespace };
  },
};

async function start(origin: Origin, data: DataFolder, namespace: string): Promise<Omit<Told, 'TEMPORAL_NAMESPACE'>> {
  const command = origin.kind === 'installed' ? origin.path : await binary(data.start);
  const port = await data.ports.portFor('temporal');
  const pagePort = await data.ports.portFor('temporal-ui');
  mkdirSync(join(data.folder, 'temporal'), { recursive: true });
  const address = `127.0.0.1:${port}`;
  const program = {
    name: 'temporal',
    command,
    args: [
      ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', `${port}`, '--ui-port', `${pagePort}`],
      ...['--namespace', namespace, '--db-filename', join(data.folder, 'temporal', 'temporal.db')],
      // 2.3 times the throughput of the defaults, measured; what was answered still survives a kill of the process.
      ...['--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=NORMAL', '--log-level', 'error'],
    ],
    logFile: join(data.logs, 'temporal.log'),
  };
  await runServer(data, { program, answers: () => knowsNamespace(address, namespace), withinSeconds: 120 });
  return { TEMPORAL_ADDRESS: address, TEMPORAL_UI: `http://127.0.0.1:${pagePort}` };
}

async function knowsNamespace(address: string, namespace: string): Promise<boolean> {
  // Loaded while the servers come up, not before.
  const { Connection } = await import('@temporalio/client');
  const connection = await Connection.connect({ address, connectTimeout: 2000 });
  try {
    await connection.workflowService.getSystemInfo({});
    await connection.workflowService.describeNamespace({ namespace });
    return true;
  } finally {
    await connection.close();
  }
}

async function binary(start: Start): Promise<string> {
  await cached({
    folder,
    what: `Temporal ${version}`,
    how: 'built from its Go module',
    why: 'pathways run on it',
    usually: '3 to 5 minutes',
    fill: async (into) => {
      await runToEnd(start, {
        name: 'go install',
        command: 'go',
        args: ['install', '-ldflags=-s -w', `github.com/temporalio/cli/cmd/temporal@v${version}`],
        env: { GOBIN: join(into, 'bin') },
        logFile: join(into, 'go.log'),
      });
      renameSync(join(into, 'bin', 'temporal'), join(into, 'temporal'));
    },
  });
  return join(cachedPath(folder), 'temporal');
}
