import type { PathwayDates } from '../../schemas/pathway';
import type { SentenceDates } from '../../schemas/reports/sentence';
import type { Instant, LocalDate, Zone } from '../../schemas/time';
import { applyOffset, within } from '../calendar/offset';
import { endOfDay, instantOf, localDateOf, startOfDay } from '../calendar/zone';
import { defined } from '../defined';
import { earliestRelease } from '../handover/earliest-release';
import type { Due } from '../profiles/step-definition';
import { handoverDays } from './handover-days';
import { plannedRelease } from './planned-release';
import type { PathwayState, Setting } from './state';

/**
 * The days a pathway hangs on, from what the prison said of the sentence; local dates of the profile's zone.
 * What the community leads already has no handover date (England and Wales, handover rule 5).
 */
export function datesOf(
  sentence: SentenceDates,
  state: PathwayState,
  at: { today: LocalDate; setting: Setting },
): PathwayDates {
  const { admission, releasedOn } = state.dates;
  const earliest = earliestRelease({ today: at.today, ...sentence });
  const release = plannedRelease({ sentence, earliest, admission, term: state.recallUntil }, at.setting.profile);
  return defined({
    admission,
    sentenceStart: sentence.sentenceStart,
    earliestRelease: earliest?.date,
    ...handoverDays({ sentence, release, state, today: at.today }, at.setting.profile),
    release,
    releasedOn,
    expiry: sentence.expiry,
  });
}

/** What days are counted from: those of the pathway, and the call of the step itself. */
export type Anchors = PathwayDates & { calledAt?: Instant | undefined };

/** When something counted from an anchor is due; undefined while the anchor is unknown, so the step sleeps. */
export const dueInstant = (due: Due, anchors: Anchors, setting: Setting): Instant | undefined =>
  instantOn(due, anchors, { setting, wholeDay: endOfDay });

/** When something counted from an anchor begins: a reminder comes with its day, where a due date has the day for itself. */
export const beginInstant = (begin: Due, anchors: Anchors, setting: Setting): Instant | undefined =>
  instantOn(begin, anchors, { setting, wholeDay: startOfDay });

type Reading = { setting: Setting; wholeDay: (day: LocalDate, zone: Zone) => Instant };

function instantOn(due: Due, anchors: Anchors, { setting, wholeDay }: Reading): Instant | undefined {
  const { zone, profile } = setting;
  const holidays = profile.holidays.days;
  if (due.within !== undefined) return anchors.calledAt && within(anchors.calledAt, due.within, { zone, holidays });
  const anchor = anchorDate(due, anchors, zone);
  if (anchor === undefined) return undefined;
  const day = applyOffset(anchor, due.offset, holidays);
  const at = due.at === undefined ? wholeDay(day, zone) : instantOf(day, due.at, zone);
  const earliest = due.atLeast && anchors.calledAt && within(anchors.calledAt, due.atLeast, { zone, holidays });
  return earliest !== undefined && earliest > at ? earliest : at;
}

/** The day something is counted from; undefined while it is not known. */
export function anchorDate({ anchor }: Due, anchors: Anchors, zone: Zone): LocalDate | undefined {
  switch (anchor) {
    case 'admission':
      return anchors.admission;
    case 'handover-start':
      return anchors.handoverStart;
    case 'handover':
      return anchors.handover;
    case 'release':
      return anchors.releasedOn ?? anchors.release;
    case 'released':
      return anchors.releasedOn;
    case 'expiry':
      return anchors.expiry;
    case 'call':
      return anchors.calledAt && localDateOf(anchors.calledAt, zone);
  }
}
