import type { PathwayDates } from '../../schemas/pathway';
import type { SentenceDates } from '../../schemas/reports/sentence';
import type { Instant, LocalDate, Zone } from '../../schemas/time';
import { compare } from '../calendar/local-date';
import { applyOffset } from '../calendar/offset';
import { endOfDay, instantOf, startOfDay } from '../calendar/zone';
import { defined } from '../defined';
import { earliestRelease } from '../handover/earliest-release';
import { handoverDate } from '../handover/handover-date';
import { handoverStartDate } from '../handover/handover-start-date';
import type { Due, Profile } from '../profiles/profile';
import type { PathwayState, Setting } from './state';

/**
 * The days a pathway hangs on, from what the prison said of the sentence; local dates of the profile's zone.
 * A recalled person has no handover date: the community leads already (England and Wales, handover rule 5). A planned
 * release before the admission, or before the recall, is an old one: it is as if nobody had told it.
 */
export function datesOf(
  sentence: SentenceDates,
  state: PathwayState,
  at: { today: LocalDate; setting: Setting },
): PathwayDates {
  const { admission, releasedOn } = state.dates;
  const earliest = earliestRelease({ today: at.today, ...sentence })?.date;
  const recalled = state.conditions.includes('recalled');
  const led = recalled ? recallCase : handoverOf(sentence, earliest ?? null, at.setting.profile);
  const start = handoverStartDate({ ...led, categoryActiveSince: null, prisonArrivalDate: null });
  const planned = [sentence.confirmedRelease, sentence.homeDetention, earliest];
  return defined({
    admission,
    sentenceStart: sentence.sentenceStart,
    earliestRelease: earliest,
    handoverStart: start ?? undefined,
    handover: led.handoverDate ?? undefined,
    handoverReason: led.reason,
    release: planned.find((day) => day !== undefined && compare(day, admission) >= 0),
    releasedOn,
  });
}

const handoverOf = (sentence: SentenceDates, earliestReleaseDate: LocalDate | null, { handover }: Profile) =>
  handoverDate(
    {
      sentenceStartDate: sentence.sentenceStart ?? null,
      earliestReleaseDate,
      determinateParole: sentence.paroleEligibility !== undefined,
      indeterminate: sentence.indeterminate ?? false,
      earlyAllocation: sentence.earlyAllocation ?? false,
    },
    handover,
  );

const recallCase = { handoverDate: null, reason: 'recall_case' } as const;

/** When something counted from an anchor is due; undefined while the anchor is unknown, so the step sleeps. */
export const dueInstant = (due: Due, dates: PathwayDates, setting: Setting): Instant | undefined =>
  instantOn(dayOf(due, dates, setting), due.at, { zone: setting.zone, wholeDay: endOfDay });

/** When something counted from an anchor begins: a reminder comes with its day, where a due date has the day for itself. */
export const beginInstant = (begin: Due, dates: PathwayDates, setting: Setting): Instant | undefined =>
  instantOn(dayOf(begin, dates, setting), begin.at, { zone: setting.zone, wholeDay: startOfDay });

type Reading = { zone: Zone; wholeDay: (day: LocalDate, zone: Zone) => Instant };

function instantOn(day: LocalDate | undefined, at: string | undefined, { zone, wholeDay }: Reading) {
  if (day === undefined) return undefined;
  return at === undefined ? wholeDay(day, zone) : instantOf(day, at, zone);
}

function dayOf(due: Due, dates: PathwayDates, { profile }: Setting): LocalDate | undefined {
  const anchor = anchorDate(due, dates);
  return anchor && applyOffset(anchor, due.offset, profile.holidays.days);
}

function anchorDate({ anchor }: Due, dates: PathwayDates): LocalDate | undefined {
  switch (anchor) {
    case 'admission':
      return dates.admission;
    case 'handover-start':
      return dates.handoverStart;
    case 'handover':
      return dates.handover;
    case 'release':
      return dates.releasedOn ?? dates.release;
    case 'released':
      return dates.releasedOn;
  }
}
