import Fastify from 'fastify';
import { z } from 'zod';
import { readConfig } from '../../services/platform/config';
import { startInternal } from '../../services/platform/health';
import { say } from '../local/progress';
import { page } from './page';
import { createPost, type Mail, type TextMessage } from './post';
import { createSmtp } from './smtp';

const port = z.coerce.number().int().min(0).max(65_535).default(0);

const config = readConfig({
  HOST: z.string().default('127.0.0.1'),
  PORT: port,
  SMTP_PORT: port,
  INTERNAL_PORT: port,
});

const Text = z.object({ to: z.string().max(40), text: z.string().max(500) });

async function main(): Promise<void> {
  const post = createPost<Mail>();
  const texts = createPost<TextMessage>();
  const smtp = createSmtp(post.keep);
  const { HOST: host } = config;
  const app = Fastify({ forceCloseConnections: true });
  app.get('/', (_request, reply) =>
    reply.type('text/html').header('content-security-policy', "default-src 'none'").send(page(post.all(), texts.all())),
  );
  app.get('/mails', () => post.all());
  app.get('/texts', () => texts.all());
  app.post('/texts', (request, reply) => {
    texts.keep({ at: new Date().toISOString(), ...Text.parse(request.body) });
    return reply.code(204).send();
  });
  await new Promise<void>((listening) => smtp.listen(config.SMTP_PORT, host, () => listening()));
  const internal = await startInternal({
    host,
    port: config.INTERNAL_PORT,
    service: 'mailbox',
    checks: new Map(),
  });
  say(`Mailbox of the agencies that have e-mail only: ${await app.listen({ host, port: config.PORT })}`);
  const end = async (): Promise<void> => {
    await new Promise<void>((closed) => smtp.close(() => closed()));
    await app.close();
    await internal.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void end());
}

void main();
