import { defined } from '../../../domain/defined';
import { Tour } from '../../../schemas/api/tour';
import { problem } from '../../platform/problem';
import type { App } from '../app';
import { refusal } from '../openapi';
import type { ApiPorts, Sample, SampleStop, SampleTour } from '../ports';

type Ports = Pick<ApiPorts, 'sample' | 'views' | 'tokens'>;

/** Who is who in the sample caseload, with their pathways; there is none where no sample runs. */
export function tourRoute(app: App, ports: Ports): void {
  app.get(
    '/api/tour',
    {
      schema: {
        tags: ['tour'],
        summary: 'The sample caseload and what to look at',
        response: { 200: Tour, ...refusal },
      },
    },
    async () => withPathways(await sampleOf(ports).tour(), ports),
  );
  app.post(
    '/api/tour/next-day',
    { schema: { tags: ['tour'], summary: "Play the sample's next day", response: { 200: Tour, ...refusal } } },
    async () => withPathways(await sampleOf(ports).nextDay(), ports),
  );
}

function sampleOf({ sample }: Ports): Sample {
  if (sample === undefined) throw problem(404, 'no-sample', 'No sample caseload runs here.');
  return sample;
}

async function withPathways(tour: SampleTour, { views, tokens }: Ports): Promise<Tour> {
  const tokenIn = ({ noms }: SampleStop): string | undefined =>
    noms === undefined ? undefined : tokens.tokenOf('NOMS', noms);
  const pathways = await views.pathwaysOf(tour.stops.flatMap((stop) => tokenIn(stop) ?? []));
  const stops = tour.stops.map((stop) => {
    const { name, story, look } = stop;
    return defined({ name, story, look, pathwayId: pathways.get(tokenIn(stop) ?? '') });
  });
  const { today, day, days } = tour;
  return { today, day, days, stops };
}
