import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runIn } from './command-line';

const published = { outcome: 'published', reportId: 'r-1', type: 'agency.custody.received' };

/** The command line in a clone of its own, over a service at `url` that answers whatever a test puts into `answer`. */
export function cliUnderTest() {
  const cli = {
    folder: '',
    url: '',
    heard: [] as { path: string | undefined; body: string }[],
    answer: { status: 202, body: published as unknown },
    /** As the coordinator, whose token the environment holds. */
    run: (args: string[], env: Record<string, string> = {}) =>
      runIn(cli.folder, args, { THROUGHGATE_TOKEN: 'ellis-marchetti', ...env }),
  };
  let service: Server;
  beforeEach(async () => {
    cli.folder = mkdtempSync(path.join(tmpdir(), 'clone-'));
    mkdirSync(path.join(cli.folder, '.throughgate'));
    cli.heard = [];
    cli.answer = { status: 202, body: published };
    service = createServer((request, response) => {
      void bodyOf(request).then((body) => {
        cli.heard.push({ path: request.url, body });
        response.writeHead(cli.answer.status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(cli.answer.body));
      });
    });
    await new Promise<void>((listening) => service.listen(0, '127.0.0.1', listening));
    cli.url = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    service.close();
    rmSync(cli.folder, { recursive: true });
  });
  return cli;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
