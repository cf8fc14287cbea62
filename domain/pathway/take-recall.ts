import type { RecallKind } from '../../schemas/reports/custody';
import type { ReportOf } from '../../schemas/reports/report';
import type { Track } from '../../schemas/step';
import type { Instant, LocalDate } from '../../schemas/time';
import { compare } from '../calendar/local-date';
import { applyOffset } from '../calendar/offset';
import { localDateOf } from '../calendar/zone';
import { defined } from '../defined';
import { definitionOf } from '../steps/readiness';
import { cancelled, pendingSteps } from './closing';
import type { Draft } from './draft';
import { handoverDays } from './handover-days';
import { opened } from './opened';
import { becoming, planRevised } from './plan';
import { ofCustodyAnew, ofNewCycle, reopening } from './reopening';
import { aheadOf, notYet, recalledBefore } from './recall-ahead';
import { aside } from './set-aside';
import type { Moment, PathwayState, Setting } from './state';
import { backInside, movedTo } from './whereabouts';

/** Back inside: a new release cycle in the same pathway; what the community was doing stops. */
export function takeRecall(report: ReportOf<'agency.custody.recalled'>, state: PathwayState, moment: Moment): Draft[] {
  const { setting } = moment;
  const { kind, termDays } = report.data;
  if (state.status === 'new') return recalledAnew(report, state, setting);
  const recalledOn = localDateOf(report.occurredAt, setting.zone);
  if (state.dates.releasedOn === undefined) return recalledInside(report, state, moment);
  if (isBeforeRelease(report, recalledOn, state)) return aside('stale', report);
  if (isAfterExpiry(recalledOn, state)) return aside('not-on-licence', report);
  return [...recalled(recalledOn, { state, setting, kind, termDays }), ...movedTo(report, state)];
}

/** Of somebody whose pathway has ended the recall begins another, where the prison is named. */
function recalledAnew(report: ReportOf<'agency.custody.recalled'>, state: PathwayState, setting: Setting): Draft[] {
  const { establishment, kind, termDays } = report.data;
  if (establishment === undefined) return aside('not-in-custody', report);
  const admission = localDateOf(report.occurredAt, setting.zone);
  const until = kind === 'fixed-term' ? termEnd(admission, setting, termDays) : undefined;
  const condition = { condition: 'recalled' as const, cycle: state.cycle, recall: kind };
  return opened({ ...report, data: { establishment, legalStatus: 'sentenced' } }, admission, {
    ...{ state, setting },
    recalled: defined({ ...condition, until }),
  });
}

const isBeforeRelease = (
  { occurredAt }: { occurredAt: Instant },
  recalledOn: LocalDate,
  { dates: { releasedOn }, releasedAt }: PathwayState,
): boolean =>
  releasedOn !== undefined && (compare(recalledOn, releasedOn) < 0 || occurredAt < (releasedAt ?? occurredAt));

/** A sentence that is over leaves nothing to be recalled to. */
const isAfterExpiry = (day: LocalDate, { dates: { expiry } }: PathwayState): boolean =>
  expiry !== undefined && compare(day, expiry) > 0;

/** The same recall again is none; where the person was brought to, and that they are back, is news all the same. */
function recalledInside(report: ReportOf<'agency.custody.recalled'>, state: PathwayState, moment: Moment): Draft[] {
  const back = state.conditions.includes('recalled') ? backInside(report, state, moment) : [];
  const news = [...recalledBefore(report, state, moment.setting), ...back];
  return news.length > 0 ? news : [notYet(report.type, toldOf(report))];
}

function toldOf({ data: { kind, termDays, establishment } }: ReportOf<'agency.custody.recalled'>) {
  return defined({ kind, termDays, establishment });
}

/** A recall told before the release it ends counts as soon as that is known. */
export function recallFollows(state: PathwayState, setting: Setting): Draft[] {
  if (state.dates.releasedOn === undefined) return [];
  const [first] = aheadOf(state.releasedAt ?? '', state);
  if (first === undefined) return [];
  const { at: occurredAt, kind, termDays, establishment } = first;
  const recalledOn = localDateOf(occurredAt, setting.zone);
  if (isAfterExpiry(recalledOn, state)) return [];
  const moved = movedTo({ type: 'agency.custody.recalled', occurredAt, data: { establishment } }, state);
  return [...recalled(recalledOn, { state, setting, kind, termDays }), ...moved];
}

type Recall = { state: PathwayState; setting: Setting; kind: RecallKind; termDays?: number | undefined };

/**
 * A fixed term ends by itself, and with the sentence at the latest: its last day is the next planned release, so the community begins anew at once. Without
 * a date it begins with the first one told.
 */
export function recalled(recalledOn: LocalDate, { state, setting, kind, termDays }: Recall): Draft[] {
  const term = kind === 'fixed-term' ? termEnd(recalledOn, setting, termDays) : undefined;
  const until = term !== undefined && isAfterExpiry(term, state) ? state.dates.expiry : term;
  const { sentence, legalStatus, conditions } = state;
  const inside = { legalStatus, conditions: [...conditions, 'recalled' as const] };
  const told = { sentence, release: until, state: inside, today: recalledOn };
  const dates = defined({
    admission: recalledOn,
    sentenceStart: state.dates.sentenceStart,
    expiry: state.dates.expiry,
    release: until,
    ...handoverDays(told, setting.profile),
  });
  const stopped = pendingSteps(state, setting, ({ side }) => side === 'community');
  const anew = [
    ...releasedAgain(state, setting),
    ...ofCustodyAnew(state, setting),
    ...(until === undefined ? [] : ofNewCycle(state, setting, stopped)),
  ];
  const cancels = stopped.map((key) => cancelled(key, 'recalled'));
  const becomes = { ...becoming('cancelled', cancels), ...becoming('planned', anew) };
  return [
    {
      type: 'transition.pathway.condition-set',
      data: defined({ condition: 'recalled' as const, cycle: state.cycle + 1, recall: kind, until }),
    },
    ...cancels,
    ...anew,
    planRevised(state, { trigger: 'recalled', dates, becomes, ...slower(state.track) }, setting),
  ];
}

/** The term that the recall names, else the profile's; none where neither knows one. */
function termEnd(from: LocalDate, { profile }: Setting, days: number | undefined): LocalDate | undefined {
  const term = days === undefined ? profile.fixedTermRecall : { days };
  return term && applyOffset(from, term, profile.holidays.days);
}

/** Who was let go in a hurry comes back to a plan with time. */
const slower = (track: Track): { track?: Track } => (track === 'rapid' ? { track: 'standard' } : {});

const releasedAgain = ({ steps }: PathwayState, { profile }: Setting) =>
  steps.released !== undefined && definitionOf(profile, 'released') !== undefined
    ? [reopening('released', steps.released.revision, 'recalled')]
    : [];
