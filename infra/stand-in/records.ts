import type { FastifyInstance } from 'fastify';

/** What the made-up agencies' systems show of a person: told by `PUT`, shown to whoever fetches a thin event back. */
export function openRecords(app: FastifyInstance): void {
  const records = new Map<string, { record: unknown; at: Date }>();
  app.put<{ Params: { number: string } }>('/records/:number', async (request, reply) => {
    records.set(request.params.number, { record: request.body, at: new Date() });
    return reply.code(204).send();
  });
  app.get<{ Params: { number: string } }>('/records/:number', async (request, reply) => {
    const shown = records.get(request.params.number);
    if (shown === undefined) return reply.code(404).send({ message: 'There is no such record.' });
    return reply.header('last-modified', shown.at.toUTCString()).send(shown.record);
  });
}
