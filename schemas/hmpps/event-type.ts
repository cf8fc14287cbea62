import { z } from 'zod';
import type { Agency } from '../agency';

/** The least one must know of a payload to say whose it is. */
export const EventName = z.looseObject({ eventType: z.string().min(1).max(200) });

/**
 * The domain events of England and Wales by the agency that tells them, whether or not we have a word for the fact.
 * Of the last part any one passes where a family ends in a dot.
 */
const families: Record<Agency, readonly string[]> = {
  prison: [
    'prison-offender-events.',
    'prisoner-offender-search.',
    'calculate-release-dates.',
    'offender-management.',
    'resettlement.',
    'restricted-patients.',
    'non-associations.',
    'create-and-vary-a-licence.',
    'person.temporary-absence.',
    'person.case-note.',
  ],
  probation: ['probation-case.', 'person.community.manager.', 'tier.calculation.', 'prison-recall.recommendation.'],
  community: ['approved-premises.', 'accommodation.cas3.', 'local-authority-housing.', 'intervention.'],
};

/** The agency an event type belongs to; undefined for a type of no known family. */
export const tellerOf = (eventType: string): Agency | undefined =>
  (Object.keys(families) as Agency[]).find((agency) => families[agency].some((family) => eventType.startsWith(family)));
