import type { LocalDate } from '../../schemas/time';
import { addDays, compare, daysBetween } from '../calendar/local-date';
import { applyOffset } from '../calendar/offset';
import type { Fraction, Milestone, MilestoneNature, SentenceClass, Term } from './milestone';

/**
 * A sentence: its first day in prison as sentenced, its length (null is for life), the days of remand credited to it,
 * and whether a foreign court imposed it.
 */
export type Sentence = { startDate: LocalDate; term: Term | null; remandDays?: number; foreign?: boolean };

export type MilestoneOutcome = MilestoneNature | 'not-eligible' | 'not-applicable';

/**
 * How far away a milestone is. `afterDays` counts from the first day in custody, with `ofWhichRemandDays` of them on
 * remand; `daysLeft` is what is still to serve then, null for life. `date` is the first day on which it may be
 * decided, null where it never may.
 */
export type ReachedMilestone = {
  outcome: MilestoneOutcome;
  afterDays: number | null;
  ofWhichRemandDays: number | null;
  daysLeft: number | null;
  date: LocalDate | null;
};

const NOT_APPLICABLE: ReachedMilestone = {
  outcome: 'not-applicable',
  afterDays: null,
  ofWhichRemandDays: null,
  daysLeft: null,
  date: null,
};

/** What a milestone means for a sentence. Parts of days count as whole ones; the calendar says how long a month is. */
export function reached(milestone: Milestone, sentence: Sentence): ReachedMilestone {
  const { startDate, term, remandDays = 0 } = sentence;
  // Remand counts as served: the sentence is taken to have begun so much earlier.
  const begin = addDays(startDate, -remandDays);
  const total = term && daysIn(term, begin);
  if (!milestone.appliesTo.some((kind) => isOf(kind, sentence, begin))) return NOT_APPLICABLE;
  const served = servedDays(milestone.served, begin, total);
  if (served === null) return NOT_APPLICABLE;
  const afterDays = Math.max(served, daysIn(milestone.atLeast ?? {}, begin));
  const daysLeft = total === null ? null : total - afterDays;
  const outcome = outcomeOf(milestone, daysLeft);
  const date = addDays(begin, afterDays);
  return {
    outcome,
    afterDays,
    ofWhichRemandDays: Math.min(remandDays, afterDays),
    daysLeft,
    date: outcome === 'not-eligible' ? null : later(date, startDate),
  };
}

function outcomeOf({ nature, daysLeft: ordinarilyLeft = 0 }: Milestone, daysLeft: number | null): MilestoneOutcome {
  if (daysLeft === null) return nature;
  if (daysLeft <= 0) return 'not-eligible';
  return daysLeft < ordinarilyLeft ? 'exceptional' : nature;
}

const daysIn = (term: Term, begin: LocalDate): number => daysBetween(begin, endOf(term, begin));

const endOf = ({ years = 0, months = 0, days = 0 }: Term, begin: LocalDate): LocalDate =>
  applyOffset(begin, { months: years * 12 + months, days }, []);

/** Null where a part of a sentence for life is asked for. */
function servedDays(served: Fraction | Term, begin: LocalDate, total: number | null): number | null {
  if (!('part' in served)) return daysIn(served, begin);
  return total === null ? null : Math.ceil((total * served.part) / served.of);
}

function isOf(kind: SentenceClass, { term, foreign = false }: Sentence, begin: LocalDate): boolean {
  if ((kind.life ?? false) !== (term === null)) return false;
  if (kind.foreign !== undefined && kind.foreign !== foreign) return false;
  if (term === null) return true;
  const end = endOf(term, begin);
  return (
    (kind.above === undefined || compare(end, endOf(kind.above, begin)) > 0) &&
    (kind.upTo === undefined || compare(end, endOf(kind.upTo, begin)) <= 0)
  );
}

const later = (a: LocalDate, b: LocalDate): LocalDate => (compare(a, b) > 0 ? a : b);
