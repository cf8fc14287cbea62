import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import type { Mongo } from '../../services/platform/mongo';
import { p50Of } from '../measure/p50';

export type LookFloor = {
  /** Milliseconds: the p50 of a static route, of one `findOne` of a pathway's view and of one insert, added up. */
  run(times: number): Promise<number>;
  stop(): Promise<void>;
};

/** F6 + F5 + F4: what a look at a person cannot do without. `entry` is written, as large as a look in the access log. */
export async function startLookFloor({ db }: Mongo, pathwayId: string, entry: object): Promise<LookFloor> {
  const server = spawn(process.execPath, [path.join(__dirname, 'static-main.js')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => server.kill());
  const [said] = (await once(server.stdout, 'data')) as [Buffer];
  const url = `${said.toString().trim()}/static`;
  const views = db.collection<{ _id: string }>('pathway-views');
  const entries = db.collection<{ _id: string }>('bench-entries');
  return {
    async run(times) {
      const route = await p50Of(times, async () => (await fetch(url)).json());
      const read = await p50Of(times, () => views.findOne({ _id: pathwayId }));
      const written = await p50Of(times, () => entries.insertOne({ _id: randomUUID(), ...entry }));
      return route + read + written;
    },
    async stop() {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
    },
  };
}
