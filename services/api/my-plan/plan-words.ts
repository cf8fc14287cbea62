import type { StepKey } from '../../../schemas/step';

/** The steps that say something to the person, in the order of a release; the rest is work between agencies. */
export const tellingSteps = [
  'needs-mapping',
  'agreement-and-information',
  'plan-agreed-with-person',
  'handover-meeting',
  'mentor-start',
  'accommodation-confirmed',
  'accommodation-tonight',
  'benefits-notice',
  'health-continuity',
  'id-and-bank',
  'work-education-link',
  'family-contact-plan',
  'licence-approved',
  'first-appointment-set',
  'appointment-next-day',
  'arrival-confirmed',
  'first-contact',
  'mentor-contact',
  'day-7-review',
  'day-28-review',
  'end-of-supervision',
  'aftercare-offer',
] as const satisfies readonly StepKey[];
export type TellingStep = (typeof tellingSteps)[number];

/** A gap in a text is `{}`. `days`: how many are left, by plural form, `other` where a form has none of its own. */
export type PlanWords = {
  locale: string;
  title: string;
  asOf: string;
  mayChange: string;
  /** Of a language that no lawyer has read yet. */
  notReviewed?: string;
  release: string;
  released: string;
  noDate: string;
  days: { other: string } & Partial<Record<'one' | 'two' | 'few', string>>;
  now: string;
  later: string;
  done: string;
  nothing: string;
  by: string;
  ring: string;
  contactOfficer: string;
  probationOfficer: string;
  noPhone: string;
  card: string;
  sleep: { known: string; unknown: string };
  firstMeeting: { known: string; unknown: string };
  lost: string;
  withheld: string;
  wrong: string;
  printed: string;
  steps: Record<TellingStep, string>;
};
