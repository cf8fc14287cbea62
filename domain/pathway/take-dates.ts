import type { ReportOf } from '../../schemas/reports/report';
import type { PathwayDates } from '../../schemas/pathway';
import type { SentenceDates } from '../../schemas/reports/sentence';
import { compare } from '../calendar/local-date';
import { localDateOf } from '../calendar/zone';
import { callsFor, notUrgent, rapidSteps } from './call';
import { cutOffOf } from './cut-off';
import { datesOf } from './dates';
import type { Draft } from './draft';
import { becoming, planRevised } from './plan';
import { ofNewDate } from './reopening';
import { aside } from './set-aside';
import type { Moment, PathwayState } from './state';

/** A change of dates replans every open step in one decision and reopens what the new release date made void. */
export function takeDates(
  report: ReportOf<'agency.sentence.dates-changed'>,
  state: PathwayState,
  { now, setting }: Moment,
): Draft[] {
  const { dates: sentence } = report.data;
  if (sentence === undefined) return aside('dates-missing', report);
  if (state.sentenceAt !== undefined && report.occurredAt < state.sentenceAt) return aside('stale', report);
  const dates = datesOf(sentence, state, { today: localDateOf(now, setting.zone), setting });
  const same = JSON.stringify(sentence) === JSON.stringify(state.sentence);
  if (same && dates.release === state.dates.release) return [];
  const reopened = ofNewDate(dates.release, state, setting);
  const over = isUrgent(dates, { now, setting }) || dates.releasedOn !== undefined ? [] : notUrgent(state, setting);
  const becomes = { ...becoming('planned', reopened), ...becoming('cancelled', over) };
  const revision = { trigger: 'dates-changed', dates, sentence, sentenceAt: report.occurredAt, becomes } as const;
  return [
    ...reopened,
    ...over,
    planRevised(state, revision, setting),
    ...aheadOfTime(sentence, state, { now, setting }),
    ...moved(dates, state, { now, setting }),
  ];
}

/** Another day of release: inside the cut-off for a plan in a hurry, before it for the person to agree to. */
function moved(dates: PathwayDates, state: PathwayState, moment: Moment): Draft[] {
  if (dates.releasedOn !== undefined || dates.release === state.dates.release) return [];
  return isUrgent(dates, moment) ? compressed(dates, state, moment) : agreedAnew(state, moment);
}

/** To home detention, or by an early scheme: the address is checked before anybody relies on it. */
function aheadOfTime(sentence: SentenceDates, state: PathwayState, moment: Moment): Draft[] {
  if (!isAhead(sentence) || isAhead(state.sentence)) return [];
  return callsFor(['address-check'], state, { calledAt: moment.now, setting: moment.setting });
}

const isAhead = ({ homeDetention, earlyScheme }: SentenceDates): boolean =>
  homeDetention !== undefined || earlyScheme !== undefined;

/** Inside the cut-off only what cannot wait is asked for, and at once. */
const compressed = (dates: PathwayDates, state: PathwayState, { now, setting }: Moment): Draft[] =>
  callsFor(rapidSteps(state, setting), { ...state, dates }, { calledAt: now, setting });

/** The person agreed to a plan whose day has moved: they are asked about the new one. */
function agreedAnew(state: PathwayState, { now, setting }: Moment): Draft[] {
  const isAgreed = state.steps['plan-agreed-with-person']?.status === 'done';
  return isAgreed ? callsFor(['plan-revision-agreed'], state, { calledAt: now, setting }) : [];
}

/** Not yet released, and no time for the ordinary plan any more. */
function isUrgent({ release, releasedOn }: PathwayDates, { now, setting }: Moment): boolean {
  if (release === undefined || releasedOn !== undefined) return false;
  const cutOff = cutOffOf(release, setting.profile);
  return cutOff !== null && compare(localDateOf(now, setting.zone), cutOff) >= 0;
}

/** An officer may propose a date, also one in a prison; the prison's system or a court sets it. */
export const takeProposal = (
  { data, sourceAgency: by }: ReportOf<'agency.release-date.proposed'>,
  { proposedRelease }: PathwayState,
): Draft[] =>
  data.release === proposedRelease ? [] : [{ type: 'transition.release-date.proposed', data: { ...data, by } }];
