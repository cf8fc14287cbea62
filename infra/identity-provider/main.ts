import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { madeUpMembers } from '../../services/platform/made-up-members';
import { readConfig } from '../../services/platform/config';
import { startInternal } from '../../services/platform/health';
import { say } from '../local/progress';
import { page } from './page';
import { openProvider } from './provider';

const port = z.coerce.number().int().min(0).max(65_535).default(0);

const config = readConfig({
  HOST: z.string().default('127.0.0.1'),
  PORT: port,
  INTERNAL_PORT: port,
  OIDC_ISSUER: z.url(),
  OIDC_AUDIENCE: z.string().min(1),
  OIDC_CLIENT_ID: z.string().min(1),
  OIDC_CLIENT_KEY_FILE: z.string().min(1),
  PUBLIC_URL: z.url(),
});

const provider = openProvider(config, madeUpMembers);
const discovery = provider.callback();
const longestForm = 1_000;

/** `/who/<sign-in>` asks who is there and takes the answer; all else is OpenID Connect. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!request.url?.startsWith('/who/')) {
    await discovery(request, response);
    return;
  }
  await provider.interactionDetails(request, response);
  const chosen = request.method === 'POST' ? new URLSearchParams(await bodyOf(request)).get('member') : null;
  const member = madeUpMembers.find(({ id }) => id === chosen);
  if (member === undefined) show(response);
  else await provider.interactionFinished(request, response, { login: { accountId: member.id } });
}

function show(response: ServerResponse): void {
  // What the form is answered with leads on to the console, which is another origin.
  const policy = `default-src 'none'; img-src data:; style-src 'self'; form-action 'self' ${new URL(config.PUBLIC_URL).origin}; frame-ancestors 'none'`;
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'cache-control': 'no-store',
  });
  response.end(page(madeUpMembers));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) {
    text += String(part);
    if (text.length > longestForm) throw new Error('too long for a name');
  }
  return text;
}

async function main(): Promise<void> {
  const { HOST: host } = config;
  const internal = await startInternal({
    host,
    port: config.INTERNAL_PORT,
    service: 'identity-provider',
    checks: new Map(),
  });
  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      response
        .writeHead(400, { 'content-type': 'text/plain' })
        .end('This sign-in is over. Begin again at the console.');
    });
  });
  await new Promise<void>((listening) => server.listen(config.PORT, host, listening));
  say(`Identity provider of the made-up officers: ${config.OIDC_ISSUER}`);
  const end = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise<void>((closed) => server.close(() => closed()));
    await internal.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void end());
}

void main();
