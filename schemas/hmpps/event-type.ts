import type { Agency } from '../agency';

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
    'person.temporary-absence',
    'person.case-note.',
    'person.alert',
    'person.csip',
    'prisoner-alerts.',
    'prison.',
    'prison-visit.',
    'activities.',
    'appointments.',
    'adjudication.',
    'incentives.',
    'incident.',
    'location.',
    'court-appearance',
    'external-movements-api.',
    'plp.',
    'san.',
  ],
  probation: [
    'probation-case.',
    'person.community.manager.',
    'event.manager.',
    'requirement.manager.',
    'licence-condition.manager.',
    'tier.calculation.',
    'prison-recall.recommendation.',
    'enforcement.',
    'pre-sentence.',
    'unpaid-work.',
    'manage-people-on-probation.',
    'risk-assessment.',
  ],
  community: [
    'approved-premises.',
    'accommodation.cas3.',
    'applications.cas2.',
    'local-authority-housing.',
    'intervention.',
    'accredited-programmes',
  ],
};

/** A change of the prison's own record, `SENTENCE_DATES-CHANGED`; probation's are written with underscores alone. */
const ofRecords: readonly { shape: RegExp; agency: Agency }[] = [
  { shape: /^[A-Z]+(_[A-Z]+)*-[A-Z]+$/, agency: 'prison' },
  { shape: /^[A-Z]+(_[A-Z]+)+$/, agency: 'probation' },
];

/** The agency an event type belongs to; undefined for a type of no known family. */
export const tellerOf = (eventType: string): Agency | undefined =>
  (Object.keys(families) as Agency[]).find((agency) =>
    families[agency].some((family) => eventType.startsWith(family)),
  ) ?? ofRecords.find(({ shape }) => shape.test(eventType))?.agency;
