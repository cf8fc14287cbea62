import { z } from 'zod';
import { defined } from '../../../domain/defined';
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
import { noPathway } from '../rights/guard';
import type { Trying } from '../rights/foresight-for';
import { foreseen, tellerIn } from './foresee-route';

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
    async ({ body: { event, ...whose }, connection: agency, officer, rights }) => {
      const read = readEvent(event);
      if (!read.ok) throw problem(422, read.refused.code, `${read.refused.title}.`, read.refused.fields);
      const { answer, found, draft } = dryRunOf(translate(read.event, agency));
      const { type, occurredAt, unread = [], reasons } = answer;
      const outcome = draft === undefined ? ('unreadable' as const) : ('report' as const);
      const reading = { outcome, type, occurredAt, found: [...found], unread: [...unread], reasons };
      if (draft === undefined) return { ...reading, known: false };
      const { _id, kind, provides } = agency;
      const report = reportOf(draft, { agency: kind, name: _id, provides, tokens: ports.tokens, now: ports.now });
      const trying = { rights, teller: tellerIn(report, officer) };
      return { ...reading, ...(await tried(report, whose, { ...ports, trying })) };
    },
  );
}

type Trial = Ports & { trying: Trying };

/** @throws problem 404 where a pathway was asked for that there is none of, or that is not theirs to try it on */
async function tried(report: Report, whose: Whose, trial: Trial): Promise<Pick<EventTried, 'known' | 'pathway'>> {
  const [pathwayId, held] = await Promise.all([pathwayFor(report, whose, trial), trial.heldReport(report.id)]);
  const pathway = pathwayId === undefined ? undefined : await foreseen(report, pathwayId, trial);
  const isAsked = whose.pathwayId !== undefined || whose.person !== undefined;
  if (pathway === undefined && isAsked) throw noPathway();
  return defined({ known: held !== undefined || pathway?.outcome === 'repeated', pathway });
}

function pathwayFor(
  { identifiers }: Report,
  { pathwayId, person }: Whose,
  trial: Trial,
): Promise<string | undefined> | string | undefined {
  if (pathwayId !== undefined || person !== undefined) return pathwayId ?? pathwayOfNumber(person ?? '', trial);
  const tokens = identifiers.map(({ token }) => token);
  return trial.views.pathwaysOf(tokens).then((found) => [...found.values()][0]);
}
