import type { LocalDate } from '../../schemas/time';
import { backToWorkingDay, isWorkingDay } from '../calendar/working-day';
import type { Milestone } from '../milestones/milestone';
import { reached, type Sentence } from '../milestones/reached';
import type { Jurisdiction } from '../profiles/jurisdiction';
import { handoverAnswers, type HandoverInputs } from './handover-case';
import { licenceAnswers, type LicenceInputs } from './licence-case';
import type { Answers, Outcome } from './outcome';

type OtherInputs = {
  /** By the key of one of the profile's milestones. */
  milestones: Sentence & { milestone: string };
  calendar: { day: LocalDate };
};

/** What the cases of each list put in, once read; the lists are those of a worked-cases file. */
export type WorkedInputs = HandoverInputs & LicenceInputs & OtherInputs;

/** Who judges a case: a jurisdiction, and the holidays that its licence cases were worked out with, if others. */
export type Judge = { law: Jurisdiction; licenceHolidays?: readonly LocalDate[] };

/** A list that is missing here is one the jurisdiction has no rule for. */
function answersOf({ law, licenceHolidays }: Judge): Partial<Answers<WorkedInputs>> {
  const { handover, licence, milestones, holidays } = law;
  return {
    ...(handover && handoverAnswers(handover)),
    ...(licence && licenceAnswers({ rule: licence, holidays: licenceHolidays ?? holidays.days })),
    ...(milestones.decidedBy === 'law' && milestoneAnswers(milestones.list)),
    calendar: ({ day }) => ({
      workingDay: isWorkingDay(day, holidays.days),
      backToWorkingDay: backToWorkingDay(day, holidays.days),
    }),
  };
}

const milestoneAnswers = (list: readonly Milestone[]): Answers<Pick<OtherInputs, 'milestones'>> => ({
  milestones: ({ milestone, ...sentence }) => {
    const one = list.find(({ key }) => key === milestone);
    return one && { ...reached(one, sentence), consent: one.consent ?? false };
  },
});

export type Mismatch = { field: string; expected: unknown; got: unknown };

/** `unknown`: the jurisdiction has no rule for what is asked, and `why` names it. */
export type Verdict =
  { verdict: 'passed' } | { verdict: 'failed'; mismatches: Mismatch[] } | { verdict: 'unknown'; why: string };

/** Runs one case and compares every field it expects with what the rule answers. */
export function judgeCase<L extends keyof WorkedInputs>(
  { list, input, expected }: { list: L; input: WorkedInputs[L]; expected: Outcome },
  judge: Judge,
): Verdict {
  const answer: Answers<WorkedInputs>[L] | undefined = answersOf(judge)[list];
  if (answer === undefined) return { verdict: 'unknown', why: `${list}: there is no rule for this list` };
  const got = answer(input);
  if (got === undefined) return { verdict: 'unknown', why: 'input: it asks for what there is not' };
  return compared(expected, got);
}

function compared(expected: Outcome, got: Outcome): Verdict {
  const strange = Object.keys(expected).find((field) => !(field in got));
  if (strange !== undefined) return { verdict: 'unknown', why: `expected.${strange}: no rule answers this` };
  const mismatches = Object.entries(expected)
    .map(([field, value]) => ({ field, expected: value, got: got[field] }))
    .filter((each) => JSON.stringify(each.expected) !== JSON.stringify(each.got));
  return mismatches.length === 0 ? { verdict: 'passed' } : { verdict: 'failed', mismatches };
}
