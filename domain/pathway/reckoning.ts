import type { Reckoning } from '../../schemas/api/explanation';
import type { LocalDate } from '../../schemas/time';
import { addDays, compare } from '../calendar/local-date';
import { applyOffset } from '../calendar/offset';
import { isWorkingDay } from '../calendar/working-day';
import { localDateOf, localTimeOf } from '../calendar/zone';
import { defined } from '../defined';
import type { StepDefinition } from '../profiles/step-definition';
import { dueRuleText } from '../steps/due-rule';
import { anchorDate, dueInstant, type Anchors } from './dates';
import type { Setting } from './state';

/** How the due date of a step is counted, for whoever asks why then; without a day while its anchor is not known. */
export function reckoningOf(definition: StepDefinition, anchors: Anchors, setting: Setting): Reckoning {
  const { due } = definition;
  const { zone, profile } = setting;
  const from = anchorDate(due, anchors, zone);
  const told = { rule: dueRuleText(definition), zone: profile.zone };
  if (from === undefined) return { ...told, skipped: [] };
  const instant = (due.within ?? due.atLeast) && dueInstant(due, anchors, setting);
  const { workingDays = 0, ...calendarDays } = due.offset;
  const begin = applyOffset(from, calendarDays, profile.holidays.days);
  const day = instant === undefined ? applyOffset(from, due.offset, profile.holidays.days) : localDateOf(instant, zone);
  const skipped = workingDays === 0 ? [] : skippedBetween(begin, day, setting);
  return defined({
    ...told,
    from,
    skipped,
    day,
    time: (instant && localTimeOf(instant, zone)) ?? due.at,
    ...beyond(day, setting),
  });
}

/** What is counted beyond the calendar knows no holiday, and must not look as sure as the rest. */
export const beyond = (day: LocalDate, { profile: { holidays } }: Pick<Setting, 'profile'>) =>
  compare(day, holidays.until) > 0 ? { holidaysUntil: holidays.until } : {};

/** Days of one stretch that are no working days; the first of them is the one counted from, which never counts. */
function skippedBetween(begin: LocalDate, end: LocalDate, { profile }: Setting): Reckoning['skipped'] {
  const { days, holidays } = profile.holidays;
  const step = compare(begin, end) <= 0 ? 1 : -1;
  const skipped: Reckoning['skipped'] = [];
  for (let day = addDays(begin, step); begin !== end && day !== end; day = addDays(day, step)) {
    if (isWorkingDay(day, days)) continue;
    skipped.push(defined({ day, name: holidays.find((holiday) => holiday.day === day)?.name }));
  }
  return skipped;
}
