import { z } from 'zod';
import { EventTrial, EventTried } from '../../../schemas/api/foresight';
import type { Report } from '../../../schemas/reports/report';
import { readEvent } from '../../platform/agency-events/event';
import { translate } from '../../platform/agency-events/translate';
import { dryRunOf } from '../../platform/dry-run';
import { problem } from '../../platform/problem';
import { reportOf } from '../../platform/report-intake';
import type { App } from '../app';
import { refusal } from '../openapi';
import { pathwayOfNumber } from '../pathway-of-number';
import type { ApiPorts } from '../ports';
import { foreseen } from './foresee-route';

type Ports = Pick<ApiPorts, 'connections' | 'pathways' | 'views' | 'tokens' | 'heldReport' | 'now'>;
type Whose = Pick<z.output<typeof EventTrial>, 'pathwayId' | 'person'>;

/** An agency's event is read as its door would, and tried on a pathway; nothing is published, decided or kept. */
export function eventTrialRoute(app: App, ports: Ports): void {
  app.post(
    '/api/agencies/:name/dry-run',
    {
      schema: {
        tags: ['agencies'],
        summary: 'How an event of this agency would be read, whether it is known, and which steps it would move',
        params: z.object({ name: z.string() }),
        body: EventTrial,
        response: { 200: EventTried, ...refusal },
      },
    },
    async ({ body: { event, ...whose }, connection: agency }) => {
      const read = readEvent(event);
      if (!read.ok) throw problem(422, read.refused.code, `${read.refused.title}.`, read.refused.fields);
      const { answer, found, draft } = dryRunOf(translate(read.event, agency));
      const { type, occurredAt, unread = [], reasons } = answer;
      const outcome = draft === undefined ? ('unreadable' as const) : ('report' as const);
      const reading = { outcome, type, occurredAt, found: [...found], unread: [...unread], reasons };
      if (draft === undefined) return { ...reading, known: false };
      const { _id, kind, provides } = agency;
      const report = reportOf(draft, { agency: kind, name: _id, provides, tokens: ports.tokens, now: ports.now });
      return { ...reading, ...(await tried(report, whose, ports)) };
    },
  );
}

/** @throws problem 404 where a pathway was asked for that there is none of */
async function tried(report: Report, whose: Whose, ports: Ports): Promise<Pick<EventTried, 'known' | 'pathway'>> {
  const pathwayId = await pathwayFor(report, whose, ports);
  const held = await ports.heldReport(report.id);
  if (pathwayId === undefined) return { known: held !== undefined };
  const pathway = await foreseen(report, pathwayId, ports);
  return { known: held !== undefined || pathway.outcome === 'repeated', pathway };
}

async function pathwayFor(
  { identifiers }: Report,
  { pathwayId, person }: Whose,
  ports: Ports,
): Promise<string | undefined> {
  if (pathwayId !== undefined) return pathwayId;
  if (person === undefined) {
    const tokens = identifiers.map(({ token }) => token);
    return [...(await ports.views.pathwaysOf(tokens)).values()][0];
  }
  const named = await pathwayOfNumber(person, ports);
  if (named === undefined) throw problem(404, 'no-such-person', 'No pathway is known for this number.');
  return named;
}
