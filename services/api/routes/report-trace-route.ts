import { z } from 'zod';
import { defined } from '../../../domain/defined';
import type { Officer } from '../../../schemas/api/officer';
import { ReportSearch, ReportTrace } from '../../../schemas/api/report-trace';
import type { App } from '../app';
import { refusal } from '../openapi';
import type { ApiPorts, PathwayDocument } from '../ports';
import type { Rights } from '../rights/ability';

type Ports = Pick<ApiPorts, 'views' | 'heldReport' | 'deadLetters'>;

/** Where a report went, by the id its door answered: of a pathway's events only those whoever asks may see are named. */
export function reportTraceRoute(app: App, ports: Ports): void {
  app.post(
    '/api/reports/find',
    {
      schema: {
        tags: ['proof of notice'],
        summary: 'Did it arrive? By the id of a report: which pathway took it, or where it waits and why',
        body: ReportSearch,
        response: { 200: z.array(ReportTrace), ...refusal },
      },
    },
    async ({ body: { report }, rights, officer }) => {
      const [citing, waiting] = await Promise.all([ports.views.citing(report), waitingOf(report, ports)]);
      return [...citing.flatMap((pathway) => traceIn(pathway, { report, rights, officer })), ...waiting];
    },
  );
}

const setAside = 'transition.report.set-aside';

type Asked = { report: string; rights: Rights; officer: Officer };

/** To who sees the pathway, and to an integrator: a report's id is known to nobody but its teller. */
function traceIn(pathway: PathwayDocument, { report, rights, officer }: Asked): ReportTrace[] {
  const told = pathway.timeline.filter(({ cause }) => cause === report);
  const [first] = told;
  if (officer.role !== 'integrator' && !rights.sees(pathway)) return [];
  const aside = told.find(({ type }) => type === setAside);
  const seen = told.filter(({ step }) =>
    step === undefined ? rights.sees(pathway, 'step-fact') : rights.seesStep(pathway, step),
  );
  return [
    defined({
      standing: aside === undefined ? ('taken' as const) : ('set-aside' as const),
      at: first?.at ?? pathway.updatedAt,
      pathwayId: pathway._id,
      reason: aside && String(aside.detail['reason']),
      events: seen.map(({ type }) => type),
    }),
  ];
}

/** Held for want of a pathway, or read by nobody. */
async function waitingOf(report: string, { heldReport, deadLetters }: Ports): Promise<ReportTrace[]> {
  const [held, letters] = await Promise.all([
    heldReport(report),
    deadLetters.list({ reportId: report, ended: false, first: 'newest', limit: 1 }),
  ]);
  return [
    ...(held === undefined
      ? []
      : [defined({ standing: held.kind, at: held.at, pathwayId: held.pathwayId, events: [] })]),
    ...letters.map(({ at, reason }) => ({ standing: 'unreadable' as const, at, reason, events: [] })),
  ];
}
