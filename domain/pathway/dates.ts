import type { PathwayDates } from '../../schemas/pathway';
import type { SentenceDates } from '../../schemas/reports/sentence';
import type { Instant, LocalDate, Zone } from '../../schemas/time';
import { compare } from '../calendar/local-date';
import { applyOffset, within } from '../calendar/offset';
import { endOfDay, instantOf, localDateOf, startOfDay } from '../calendar/zone';
import { defined } from '../defined';
import { earliestRelease, type EarliestRelease } from '../handover/earliest-release';
import type { HandoverRule } from '../handover/handover-date';
import { isFarOff, whoLeads } from '../handover/who-leads';
import type { Profile } from '../profiles/profile';
import type { Due } from '../profiles/step-definition';
import type { PathwayState, Setting } from './state';

/**
 * The days a pathway hangs on, from what the prison said of the sentence; local dates of the profile's zone.
 * A recalled person has no handover date: the community leads already (England and Wales, handover rule 5). A planned
 * release before the admission, or before the recall, is an old one: it is as if nobody had told it. A recall for a
 * fixed term ends with the term unless the prison confirms another day.
 */
export function datesOf(
  sentence: SentenceDates,
  state: PathwayState,
  at: { today: LocalDate; setting: Setting },
): PathwayDates {
  const { admission, releasedOn } = state.dates;
  const earliest = earliestRelease({ today: at.today, ...sentence });
  const planned = [sentence.confirmedRelease, state.recallUntil, ...ahead(sentence), earliest?.date];
  const release = planned.find((day) => day !== undefined && compare(day, admission) >= 0);
  const led = handoverOf({ sentence, earliest, release, state, today: at.today }, at.setting.profile);
  return defined({
    admission,
    sentenceStart: sentence.sentenceStart,
    earliestRelease: earliest?.date,
    handoverStart: led.handoverStartDate ?? undefined,
    handover: led.handoverDate ?? undefined,
    handoverReason: led.reason,
    release,
    releasedOn,
    expiry: sentence.expiry,
  });
}

/** Home detention or an early scheme: whichever is first. */
const ahead = ({ homeDetention, earlyScheme }: SentenceDates): LocalDate[] =>
  [homeDetention, earlyScheme].filter((day) => day !== undefined).toSorted(compare);

type Told = {
  sentence: SentenceDates;
  earliest: EarliestRelease | null;
  release: LocalDate | undefined;
  state: PathwayState;
  today: LocalDate;
};
type Handover = { handoverStartDate: LocalDate | null; handoverDate: LocalDate | null; reason: string };

const none = (reason: string): Handover => ({ handoverStartDate: null, handoverDate: null, reason });

function handoverOf(told: Told, { handover, holidays }: Profile): Handover {
  const recalled = told.state.conditions.includes('recalled');
  if (!('start' in handover)) return byLaw(told, { recalled, rule: handover });
  if (recalled) return none('recall_case');
  if (told.release === undefined) return none('release_date_unknown');
  const { release } = told;
  const before = (offset: typeof handover.start): LocalDate => applyOffset(release, offset, holidays.days);
  return {
    handoverStartDate: before(handover.start),
    handoverDate: before(handover.handover),
    reason: 'before_release',
  };
}

const byLaw = (
  { sentence, earliest, state, today }: Told,
  { recalled, rule }: { recalled: boolean; rule: HandoverRule },
): Handover =>
  whoLeads(
    {
      today,
      earliestRelease: earliest,
      sentenceStartDate: sentence.sentenceStart ?? null,
      indeterminate: sentence.indeterminate ?? false,
      earlyAllocation: sentence.earlyAllocation ?? false,
      recalled,
      immigrationCase: state.legalStatus === 'immigration',
      targetHearing12MonthsOrMore: isFarOff(sentence.targetHearing ?? null, today),
    },
    rule,
  );

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
  return due.at === undefined ? wholeDay(day, zone) : instantOf(day, due.at, zone);
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
