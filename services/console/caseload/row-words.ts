import type { CaseloadRow } from '../../../schemas/api/caseload';
import type { StepStatus } from '../../../schemas/step';
import { capital, type Words } from '../words/words';

export type NextWords = { sentence: string; due?: string; overdue: boolean };

/** The next step as a sentence: who is waited for, to do what, until when. `now` in milliseconds. */
export function nextWords({ next }: Pick<CaseloadRow, 'next'>, words: Words, now: number): NextWords {
  const { say, dates } = words;
  if (next === undefined) return { sentence: say('caseload.nothingNext'), overdue: false };
  const sentence = say(`next.${next.status}`, {
    who: words.who(next.waitingFor, next.candidate),
    work: say(`step.${next.step}.work`),
    answer: say(`step.${next.step}.answer`),
    step: say(`step.${next.step}.short`),
  });
  if (next.due === undefined) return { sentence: capital(sentence), overdue: false };
  const overdue = Date.parse(next.due) <= now;
  const day = dates.short(dates.lastDay(next.due), now);
  const due = dates.isWholeDay(next.due) ? day : say('dates.moment', { day, time: dates.timeOf(next.due) });
  return { sentence: capital(sentence), due: say(overdue ? 'next.overdueSince' : 'next.due', { due }), overdue };
}

/** Housing is found, or it is too early to look for it. */
const settledHousing: readonly (StepStatus | undefined)[] = ['done', 'planned', 'cancelled', 'skipped', undefined];

/** A Friday leaves nobody to ring before Monday; with a confirmed bed it is a day like any other. */
export const fridayWithoutHousing = ({
  fridayRelease,
  released,
  closed,
  housing,
}: Pick<CaseloadRow, 'fridayRelease' | 'released' | 'closed' | 'housing'>): boolean =>
  fridayRelease && !released && closed === undefined && !settledHousing.includes(housing);
