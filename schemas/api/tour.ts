import { z } from 'zod';
import { field } from './field-class';

/** One made-up person of the sample caseload: who they are and what to look at. */
export const TourStop = z
  .object({
    name: field('identity', z.string()),
    story: field('operational', z.string()),
    look: field('operational', z.string()),
    pathwayId: field('pseudonym', z.string().optional()),
  })
  .meta({ id: 'TourStop' });

export const Tour = z
  .object({
    today: field('operational', z.iso.date()),
    day: field('operational', z.int()),
    days: field('operational', z.int()),
    stops: z.array(TourStop),
  })
  .meta({ id: 'Tour' });
export type Tour = z.infer<typeof Tour>;
