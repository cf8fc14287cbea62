import type { Agency, EscalationTarget } from '../../schemas/agency';
import type { Condition, ClosedReason, Lead, Phase } from '../../schemas/pathway';
import type { StepKey, StepStatus } from '../../schemas/step';
import type { DayRule, LocalDate } from './day';

/** Made up, like their numbers. */
export type Person = {
  noms: string;
  crn: string;
  firstName: string;
  lastName: string;
  dateOfBirth: LocalDate;
  /** Where they are held; ZZI opens pathways with two minutes to reply. */
  prison: string;
  language?: string;
};

/** What a payload is made from: of whom, when, and what a day rule comes to. */
export type Moment = { person: Person; occurredAt: string; dateOf: (rule: DayRule) => LocalDate };

/** One fact as an agency tells it: raw, by `POST` to its adapter. */
export type Tell = { agency: Agency; payload: (moment: Moment) => object };

/** How probation's officers behave from this beat on. */
export type Behaviour = { answers: 'accept' | 'return' | 'silent'; afterMs: number; missing?: string[] };

/**
 * What is told on one day; `at` is London time. Facts of one beat are told in order. `settled`: it only makes sense once
 * all that was told before has arrived, as a provider's no does after it was asked.
 */
export type Beat = { on: DayRule; at: string; settled?: true; probation?: Behaviour; tells: readonly Tell[] };

/** Where a story comes to rest, as the api shows it; what is not named may be anything. */
export type Rest = {
  phase?: Phase;
  conditions?: Condition[];
  closed?: ClosedReason;
  lead?: Lead;
  steps: Partial<Record<StepKey, StepStatus>>;
  escalated?: Partial<Record<StepKey, EscalationTarget>>;
};

/** A card of the tour: who this is, their story in a sentence, what to look at. */
export type Card = { name: string; story: string; look: string };

export type Story = {
  person: Person;
  card: Card;
  beats: readonly Beat[];
  /** The rest from a day on, until the next. */
  rests: readonly { from: DayRule; rest: Rest }[];
  /** Nobody knows this person: there will be no pathway. */
  unknown?: true;
};
