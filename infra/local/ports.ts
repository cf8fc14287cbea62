import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname } from 'node:path';

export type Ports = {
  /** The preferred port, else the one this name had before, else any: the first of them that is free on loopback. */
  portFor: (name: string, preferred?: number) => Promise<number>;
};

/** Ports by name, kept on disk so that a server comes back where its clients and its own records look for it. */
export function createPorts(file: string): Ports {
  mkdirSync(dirname(file), { recursive: true });
  const remembered = read(file);
  const taken = new Set<number>();
  const take = async (port: number): Promise<boolean> => {
    if (taken.has(port)) return false;
    taken.add(port);
    if (await isFree(port)) return true;
    taken.delete(port);
    return false;
  };
  const choose = async (wishes: (number | undefined)[]): Promise<number> => {
    for (const wish of wishes) if (wish !== undefined && (await take(wish))) return wish;
    // Below the range the system hands out for outgoing connections, so that none of those can sit on it at a restart.
    return choose([20_000 + Math.floor(Math.random() * 10_000)]);
  };
  return {
    portFor: async (name, preferred) => {
      const port = await choose([preferred, remembered[name]]);
      remembered[name] = port;
      writeFileSync(file, JSON.stringify(remembered, null, 1));
      return port;
    },
  };
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

function read(file: string): Record<string, number> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
  } catch {
    return {};
  }
}
