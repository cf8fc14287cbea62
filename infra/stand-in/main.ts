import Fastify from 'fastify';
import { z } from 'zod';
import { readConfig } from '../../services/platform/config';
import { startInternal } from '../../services/platform/health';
import { say } from '../local/progress';
import { answer } from './answers';
import { openFhirServer } from './fhir-server';
import { openRecords } from './records';
import { Behaviour, Message, openJournal, type Journal, type Kept } from './journal';

const port = z.coerce.number().int().min(0).max(65_535).default(0);

const config = readConfig({
  HOST: z.string().default('127.0.0.1'),
  PORT: port,
  INTERNAL_PORT: port,
  ADAPTER_URL: z.url(),
  DATA_FOLDER: z.string().min(1).optional(),
});

/** The made-up system of the probation agency: takes what it is told, and answers offers as it was told to. */
function openDoor(journal: Journal, reply: (kept: Kept) => void) {
  const app = Fastify({ forceCloseConnections: true });
  app.put<{ Params: { crn: string } }>('/people/:crn', async (request, response) => {
    const behaviour = Behaviour.safeParse(request.body);
    if (!behaviour.success) return response.code(400).send({ message: z.prettifyError(behaviour.error) });
    journal.behave(request.params.crn, behaviour.data);
    return response.code(204).send();
  });
  app.post('/messages', async (request, response) => {
    const message = Message.safeParse(request.body);
    if (!message.success) return response.code(422).send({ message: z.prettifyError(message.error) });
    const kept = journal.keep(message.data, new Date().toISOString());
    if (kept !== undefined) reply(kept);
    return response.code(kept === undefined ? 200 : 201).send();
  });
  app.get('/messages', () => journal.messages());
  openRecords(app);
  openFhirServer(app);
  return app;
}

/** One answer is under way for a message at a time, however often it is looked at. */
function replies(journal: Journal): (kept: Kept) => void {
  const underWay = new Set<string>();
  return (kept) => {
    const { messageId } = kept.message;
    if (underWay.has(messageId)) return;
    underWay.add(messageId);
    void answer(kept, journal, config.ADAPTER_URL)
      .then((answered) => {
        if (answered) say(`Stand-in: answered ${messageId}.`);
      })
      .finally(() => underWay.delete(messageId));
  };
}

async function main(): Promise<void> {
  const journal = openJournal(config.DATA_FOLDER);
  const reply = replies(journal);
  const app = openDoor(journal, reply);
  const { HOST: host, INTERNAL_PORT } = config;
  const internal = await startInternal({ host, port: INTERNAL_PORT, service: 'stand-in', checks: new Map() });
  say(`Stand-in of the probation system: ${await app.listen({ host, port: config.PORT })}`);
  journal.unanswered().forEach(reply);
  const end = async (): Promise<void> => {
    await app.close();
    await internal.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void end());
}

void main();
