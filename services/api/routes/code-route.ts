import { z } from 'zod';
import { CodeMapping, MappingAnswer, OwnCode } from '../../../schemas/api/connection';
import { inboundTopic } from '../../../schemas/topics';
import { unmapped } from '../../platform/agency-events/translate';
import { wrongMapping } from '../../platform/agency-events/words';
import { problem } from '../../platform/problem';
import { reasonOf } from '../../platform/translation';
import type { App } from '../app';
import { redriveAll } from '../dead-letters/redrive';
import { refusal } from '../openapi';
import type { ApiPorts } from '../ports';
import { noSuchAgency } from '../rights/guard';

type Ports = Pick<ApiPorts, 'connections' | 'deadLetters' | 'send' | 'now'>;

const atOnce = 500;

const tags = ['agencies'];
const params = z.object({ name: z.string() });

/** What an agency's own codes mean: said, and taken back. */
export function codeRoutes(app: App, ports: Ports): void {
  mapRoute(app, ports);
  unmapRoute(app, ports);
}

function mapRoute(app: App, ports: Ports): void {
  app.post(
    '/api/agencies/:name/codes',
    {
      schema: {
        ...{ tags, params, summary: 'Say which of our words one of its codes means; what was held for it goes on' },
        body: CodeMapping,
        response: { 200: MappingAnswer, ...refusal },
      },
    },
    async ({ params: { name }, body, officer: { id: by }, connection }) => {
      const wrong = wrongMapping(connection.kind, body);
      if (wrong !== undefined) throw problem(400, 'unknown-word', 'An event of this agency cannot say that.', [wrong]);
      if (!(await ports.connections.map(name, body))) throw noSuchAgency();
      return { ...body, redriven: await goOn(name, body, { by, ports }) };
    },
  );
}

function unmapRoute(app: App, { connections }: Ports): void {
  app.post(
    '/api/agencies/:name/codes/take-back',
    {
      schema: {
        ...{ tags, params, summary: 'A code means nothing any more; what is told in it from now on is held' },
        body: OwnCode,
        response: { 200: OwnCode, ...refusal },
      },
    },
    async ({ params: { name }, body: { field, code }, connection }) => {
      if (!connection.codes.some((mapping) => mapping.field === field && mapping.code === code))
        throw problem(404, 'no-such-mapping', 'This code is not mapped.', [
          { field: 'code', message: 'is not mapped' },
        ]);
      await connections.unmap(name, { field, code });
      return { field, code };
    },
  );
}

/** All letters held for this very code, oldest first; one that cannot be sent now waits on and is named in the list. */
async function goOn(name: string, { field, code }: CodeMapping, { by, ports }: { by: string; ports: Ports }) {
  const which = { cause: reasonOf(unmapped(field, code)), topics: [inboundTopic(name)] };
  let redriven = 0;
  for (;;) {
    const held = await ports.deadLetters.list({ ...which, ended: false, first: 'oldest', limit: atOnce });
    const letters = await redriveAll(
      held.map(({ _id }) => _id),
      by,
      ports,
    );
    const sent = letters.filter(({ outcome }) => outcome === 'sent').length;
    redriven += sent;
    if (sent < atOnce) return redriven;
  }
}
