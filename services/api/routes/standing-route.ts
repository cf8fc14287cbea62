import { z } from 'zod';
import { HeldTransfer, Standing, StandingRequest, TransferBasisRequest } from '../../../schemas/api/standing';
import { problem } from '../../platform/problem';
import type { StandingRow } from '../../platform/standings';
import type { App } from '../app';
import { refusal } from '../openapi';
import type { ApiPorts } from '../ports';

type Ports = Pick<ApiPorts, 'standings' | 'heldTransfers' | 'now'>;

const tags = ['who is answerable'];
const params = z.object({ name: z.string().regex(/^[a-z][a-z0-9-]{1,59}$/) });
const shownAtMost = 500;

/** Who answers for what each agency is told, by which law, in which country; and what may not leave for there yet. */
export function standingRoutes(app: App, ports: Ports): void {
  listRoutes(app, ports);
  sayRoute(app, ports);
  allowRoute(app, ports);
}

function listRoutes(app: App, { standings, heldTransfers }: Ports): void {
  app.get(
    '/api/standings',
    {
      schema: {
        ...{ tags, summary: 'Of each agency: who answers for what it is told, by which law, in which country' },
        response: { 200: z.array(Standing), ...refusal },
      },
    },
    async ({}) => (await standings.list()).map(shown),
  );
  app.get(
    '/api/held-transfers',
    {
      schema: {
        ...{ tags, summary: 'Messages that may not leave for another country yet, and why; the longest held first' },
        response: { 200: z.array(HeldTransfer), ...refusal },
      },
    },
    async ({}) => heldTransfers(shownAtMost),
  );
}

function sayRoute(app: App, { standings, now }: Ports): void {
  app.put(
    '/api/agencies/:name/standing',
    {
      schema: {
        ...{ tags, params, summary: 'Say who answers for what an agency is told, and where; a supervisor does' },
        description:
          'By the name of a connected agency or a profile’s word for one. Of whom nothing is said is in the country of ' +
          'the pathway. Said of another country, it voids a basis recorded for the one before.',
        body: StandingRequest,
        response: { 200: Standing, ...refusal },
      },
    },
    async ({ params: { name }, body, officer }) => {
      return shown(await standings.say(name, body, { by: officer.id, at: now() }));
    },
  );
}

function allowRoute(app: App, { standings, now }: Ports): void {
  app.put(
    '/api/agencies/:name/transfer-basis',
    {
      schema: {
        ...{ tags, params, summary: 'Record what lets an agency abroad be told; what was held for it leaves' },
        body: TransferBasisRequest,
        response: { 200: Standing, ...refusal },
      },
    },
    async ({ params: { name }, body, officer }) => {
      const row = await standings.allow(name, body, { by: officer.id, at: now() });
      if (row === undefined)
        throw problem(404, 'no-standing', 'Say first who answers for what this agency is told, and in which country.');
      return shown(row);
    },
  );
}

const shown = ({ _id: agency, ...standing }: StandingRow): Standing => ({ agency, ...standing });
