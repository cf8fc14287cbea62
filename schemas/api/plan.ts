import { z } from 'zod';
import { Agency } from '../agency';
import { numberShapes } from '../hmpps/person-number';
import { Scheme } from '../identifier';
import { PathwayDates } from '../pathway';
import { Establishment, LegalStatus } from '../reports/custody';
import { StepKey } from '../step';
import { Instant, LocalDate } from '../time';
import { field } from './field-class';

const inside = {
  establishment: field('step-fact', Establishment),
  legalStatus: field('step-fact', LegalStatus),
  admittedOn: field('step-fact', LocalDate),
};

/** Somebody who is inside already and has no pathway; `release` is the day to count from, where one is known. */
export const PlanRequest = z
  .strictObject({ ...inside, release: field('step-fact', LocalDate.optional()) })
  .meta({ id: 'PlanRequest' });
export type PlanRequest = z.infer<typeof PlanRequest>;

/** The steps a pathway would begin with, each with whose it is and when it is due; nothing is begun. */
export const Plan = z
  .object({
    profile: field('operational', z.string()),
    profileVersion: field('operational', z.int()),
    zone: field('operational', z.string()),
    dates: field('step-fact', PathwayDates),
    steps: z.array(
      z.object({
        step: field('step-fact', StepKey),
        owner: field('step-fact', Agency),
        due: field('step-fact', Instant.optional()),
      }),
    ),
  })
  .meta({ id: 'Plan' });
export type Plan = z.infer<typeof Plan>;

/** The same person by number and name: their pathway is asked for. */
export const OpenPathwayRequest = z
  .strictObject({
    ...inside,
    scheme: field('operational', Scheme),
    number: field('identity', z.string().trim().max(20)),
    name: field('identity', z.string().trim().min(2).max(200)),
  })
  .refine(({ scheme, number }) => numberShapes[scheme].test(number), {
    path: ['number'],
    message: 'is no number of this scheme',
  })
  .meta({ id: 'OpenPathwayRequest' });
export type OpenPathwayRequest = z.infer<typeof OpenPathwayRequest>;

/** It was asked for; whoever looks for the number finds the pathway once it is open. */
export const OpenPathwayAnswer = z
  .object({ reportId: field('operational', z.string()) })
  .meta({ id: 'OpenPathwayAnswer' });
