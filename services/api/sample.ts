import { z } from 'zod';
import { problem } from '../platform/problem';
import type { Sample, SampleTour } from './ports';

const SampleAnswer = z.object({
  today: z.iso.date(),
  day: z.int(),
  days: z.int(),
  stops: z.array(z.object({ name: z.string(), story: z.string(), look: z.string(), noms: z.string().optional() })),
});

const TOLD_WITHIN_MS = 5_000;
/** A day is played until its reports can be seen. */
const PLAYED_WITHIN_MS = 120_000;

/** The program that plays the sample caseload. @throws problem 503 when it does not answer */
export function createSample(url: string): Sample {
  const ask = async (path: string, method: 'GET' | 'POST'): Promise<SampleTour> => {
    const within = AbortSignal.timeout(method === 'GET' ? TOLD_WITHIN_MS : PLAYED_WITHIN_MS);
    const response = await fetch(new URL(path, url), { method, signal: within }).catch(() => undefined);
    if (response?.ok !== true)
      throw problem(503, 'sample-away', 'The sample caseload does not answer now; ask again in a moment.');
    return SampleAnswer.parse(await response.json()) as SampleTour;
  };
  return { tour: () => ask('/tour', 'GET'), nextDay: () => ask('/next-day', 'POST') };
}
