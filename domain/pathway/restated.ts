import type { PathwayDates } from '../../schemas/pathway';
import type { LocalDate } from '../../schemas/time';
import { addDays, addMonths } from '../calendar/local-date';
import { datesOf } from './dates';
import { handoverDays, withHandover } from './handover-days';
import type { PathwayState, Setting } from './state';

/** A hearing stops to be far off on one of the days after the same day of the year before: a leap day may be between. */
const FAR_OFF_ENDS_DAYS = [1, 2];

/** The local days on which the rules say something else though nobody told anything. */
export const restatingDays = ({ sentence, dates }: PathwayState): LocalDate[] =>
  !sentence.indeterminate || dates.releasedOn !== undefined
    ? []
    : [
        sentence.tariff,
        sentence.targetHearing,
        ...FAR_OFF_ENDS_DAYS.map(
          (day) => sentence.targetHearing && addDays(addMonths(sentence.targetHearing, -12), day),
        ),
      ].filter((day) => day !== undefined);

/**
 * The dates as they are to be held on a day, from what was told before; undefined where they stand as they are. After a
 * recall what was told of the release before does not make a new one.
 */
export function restatedOn(today: LocalDate, state: PathwayState, setting: Setting): PathwayDates | undefined {
  const { sentence, dates: held } = state;
  if (restatingDays(state).length === 0) return undefined;
  const { release } = held;
  const dates =
    release === undefined && state.conditions.includes('recalled')
      ? withHandover(held, handoverDays({ sentence, release, state, today }, setting.profile))
      : datesOf(sentence, state, { today, setting });
  return isSame(dates, held) ? undefined : dates;
}

/** Whether two sets of dates hold the same days. */
export const isSame = (a: PathwayDates, b: PathwayDates): boolean =>
  (Object.keys({ ...a, ...b }) as (keyof PathwayDates)[]).every((key) => a[key] === b[key]);
