import type { EscalationTarget } from '../../schemas/agency';
import type { Anchor, Due } from './step-definition';

type Unit = 'months' | 'weeks' | 'days' | 'workingDays';

/** A day by its anchor: `on('release', -4, 'weeks')` is four weeks before the release. */
export const on = (anchor: Anchor, amount = 0, unit: Unit = 'days'): Due =>
  amount === 0 ? { anchor, offset: {} } : { anchor, offset: { [unit]: amount } };

/** The same day, so many days later; before it when negative. */
export const shifted = (due: Due, days: number): Due => {
  const sum = (due.offset.days ?? 0) + days;
  const { days: _moved, ...offset } = due.offset;
  return { anchor: due.anchor, offset: sum === 0 ? offset : { ...offset, days: sum } };
};

/** Reminders so many days from the day it is due. */
export const remindersAt = (due: Due, ...days: number[]): Due[] => days.map((day) => shifted(due, day));

/** Whom an overdue step goes to, so many days from the day it is due. */
export const escalatesAt = (
  due: Due,
  ...rungs: [days: number, to: EscalationTarget][]
): { at: Due; to: EscalationTarget }[] => rungs.map(([days, to]) => ({ at: shifted(due, days), to }));
