import type { LocalDate } from '../../schemas/time';

/** A length of time as a law or a judgment words it. */
export type Term = { years?: number; months?: number; days?: number };

/** A part of the sentence: two thirds are `{ part: 2, of: 3 }`. */
export type Fraction = { part: number; of: number };

/** A kind of sentence. `above` is longer than, `upTo` not longer than; a sentence for life has no length. */
export type SentenceClass = { life?: boolean; foreign?: boolean; above?: Term; upTo?: Term };

/**
 * `ordinary` is decided as a rule, `exceptional` for special reasons only, `early` before the ordinary time, `leave`
 * lets out for days, `as-of-right` follows from the law.
 */
export type MilestoneNature = 'ordinary' | 'exceptional' | 'early' | 'leave' | 'as-of-right';

/** A day from which the law lets somebody decide. It never says that the person is released then. */
export type Milestone = {
  key: string;
  title: string;
  nature: MilestoneNature;
  /** The sentence must be of one of these kinds. */
  appliesTo: readonly SentenceClass[];
  /** What must be served, remand included. */
  served: Fraction | Term;
  /** And never less than this. */
  atLeast?: Term;
  /** With fewer days left it is granted exceptionally only. */
  daysLeft?: number;
  /** True where it needs the person's consent. */
  consent?: true;
};

/** `law`: the days can be counted. `person`: somebody named decides, because no text was found that could be read. */
export type Milestones =
  | { decidedBy: 'law'; source: string; checkedOn: LocalDate; list: readonly Milestone[] }
  | { decidedBy: 'person'; who: string; why: string; checkedOn: LocalDate };
