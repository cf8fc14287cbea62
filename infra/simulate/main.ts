import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { defaultDataFolder } from '../local/clone';
import { endProcess, startProgram, type StartedProgram } from '../local/program';
import { say } from '../local/progress';
import { untilAnswering } from '../local/readiness';
import { timeSkippingServer } from '../local/servers/time-skipping';
import { stopOnSignals } from '../local/shutdown';

const simulation = join(__dirname, '..', '..', 'services', 'worker', 'simulation', 'main.js');

/** `node main.js <wish as JSON>`: a server whose clock can be moved, for one run of the simulation, and gone with it. */
async function main([wish = '{}']: string[]): Promise<void> {
  const started: { server?: StartedProgram; run?: ReturnType<typeof spawn> } = {};
  const folder = ownFolder();
  const end = stopOnSignals(async () => {
    started.run?.kill('SIGTERM');
    if (started.server !== undefined) await endProcess(started.server.identity);
    rmSync(folder, { recursive: true, force: true });
  });
  try {
    const port = await freePort();
    const command = await timeSkippingServer();
    const name = 'the time-skipping server';
    started.server = startProgram({ name, command, args: [`${port}`], logFile: join(folder, 'server.log') });
    await untilAnswering(started.server, { name, answers: () => listens(port), withinSeconds: 60 });
    started.run = spawn(process.execPath, ['--enable-source-maps', simulation, `127.0.0.1:${port}`, wish], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    await end(await exitCodeOf(started.run));
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    await end(1);
  }
}

function ownFolder(): string {
  const folder = join(defaultDataFolder, 'simulate');
  mkdirSync(folder, { recursive: true });
  return mkdtempSync(join(folder, 'run-'));
}

const exitCodeOf = (run: ReturnType<typeof spawn>): Promise<number> =>
  new Promise((resolve) => {
    run.once('exit', (code) => resolve(code ?? 1));
    run.once('error', () => resolve(1));
  });

const freePort = (): Promise<number> =>
  new Promise((resolve, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen({ port: 0, host: '127.0.0.1' }, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(socket.destroy().destroyed));
    socket.once('error', () => resolve(false));
  });

void main(process.argv.slice(2));
