import type { PathwayDates } from '../../schemas/pathway';
import type { SentenceDates } from '../../schemas/reports/sentence';
import type { Instant, LocalDate } from '../../schemas/time';
import { applyOffset } from '../calendar/offset';
import { endOfDay, instantOf } from '../calendar/zone';
import { defined } from '../defined';
import { earliestRelease } from '../handover/earliest-release';
import { handoverDate } from '../handover/handover-date';
import { handoverStartDate } from '../handover/handover-start-date';
import type { Due, Profile } from '../profiles/profile';
import type { PathwayState, Setting } from './state';

/**
 * The days a pathway hangs on, from what the prison said of the sentence; local dates of the profile's zone.
 * A recalled person has no handover date: the community leads already (England and Wales, handover rule 5).
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
  return defined({
    admission,
    sentenceStart: sentence.sentenceStart,
    earliestRelease: earliest,
    handoverStart: start ?? undefined,
    handover: led.handoverDate ?? undefined,
    handoverReason: led.reason,
    release: sentence.confirmedRelease ?? sentence.homeDetention ?? earliest,
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
export function dueInstant(due: Due, dates: PathwayDates, { profile, zone }: Setting): Instant | undefined {
  const anchor = anchorDate(due, dates);
  if (anchor === undefined) return undefined;
  const date = applyOffset(anchor, due.offset, profile.holidays.days);
  return due.at === undefined ? endOfDay(date, zone) : instantOf(date, due.at, zone);
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
