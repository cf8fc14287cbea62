import type { ReportOf } from '../../schemas/reports/report';
import { compare } from '../calendar/local-date';
import { localDateOf } from '../calendar/zone';
import { callsFor, rapidSteps } from './call';
import { cancelled, pendingSteps, type CancelledStep } from './closing';
import type { Draft } from './draft';
import { isOvertaken } from './last-word';
import { becoming, planRevised } from './plan';
import { aheadOf, awaySince } from './recall-ahead';
import { ofNewCycle } from './reopening';
import { aside } from './set-aside';
import type { Moment, PathwayState, Setting } from './state';
import { askedAnew, concern } from './whereabouts';

type Released = ReportOf<'agency.custody.released'>;

/** A release dated before the sentence, the admission or the last recall cannot be: it is listed, not believed. */
export function takeReleased(report: Released, state: PathwayState, { now, setting }: Moment): Draft[] {
  const releasedOn = localDateOf(report.occurredAt, setting.zone);
  const { admission, sentenceStart } = state.dates;
  if (state.dates.releasedOn === releasedOn) return [];
  if (compare(releasedOn, admission) < 0 || (sentenceStart !== undefined && compare(releasedOn, sentenceStart) < 0))
    return aside('before-sentence', report);
  if (report.data.correction !== undefined) return corrected(report, state, setting);
  if (state.dates.releasedOn !== undefined) return aside('not-in-custody', report);
  if (isOvertaken('whereabouts', report, state) && !isRecalledSince(report, state)) return overtaken(report, state);
  const stillAway = awaySince(report.occurredAt, state).some((condition) => state.conditions.includes(condition));
  return [
    ...released(report, state, setting),
    ...(stillAway ? [] : askedAnew(state, { now, setting })),
    ...unprepared(report, state, { now, setting }),
  ];
}

/** Another day than the one recorded: all that is still to do is counted from it. Of a release that is over it says nothing. */
function corrected({ type, occurredAt }: Released, state: PathwayState, setting: Setting): Draft[] {
  if (state.dates.releasedOn === undefined) return aside('not-on-licence', { type });
  const dates = { ...state.dates, releasedOn: localDateOf(occurredAt, setting.zone) };
  return [planRevised(state, { trigger: 'release-corrected', dates }, setting)];
}

/** The recall that ends it was told first, and is the later truth. */
const isRecalledSince = ({ occurredAt }: Released, state: PathwayState): boolean =>
  aheadOf(occurredAt, state).length > 0;

/** The release before, told once more, is no news; of any other a person has to say what came after it. */
const overtaken = (report: Released, { releasedAt }: PathwayState): Draft[] => [
  ...aside('stale', report),
  ...(releasedAt !== undefined && report.occurredAt <= releasedAt ? [] : [concern('release-overtaken')]),
];

function released(report: Released, state: PathwayState, setting: Setting): Draft[] {
  const dates = { ...state.dates, releasedOn: localDateOf(report.occurredAt, setting.zone) };
  const since = awaySince(report.occurredAt, state);
  const over = state.conditions.filter((held) => endsWithRelease.has(held) && !since.includes(held));
  const reopened = over.includes('recalled') && state.dates.release === undefined ? ofNewCycle(state, setting) : [];
  const left = isUnprepared(report) ? leftInside(state, setting) : [];
  const becomes = { ...becoming('planned', reopened), ...becoming('cancelled', left), released: 'done' as const };
  const track = isUnprepared(report) && state.track === 'standard' ? { track: 'rapid' as const } : {};
  return [
    ...over.map((condition): Draft => ({ type: 'transition.pathway.condition-cleared', data: { condition } })),
    ...reopened,
    { type: 'transition.step.completed', data: { step: 'released', by: 'prison', evidence: report.data.kind } },
    ...left,
    planRevised(state, { trigger: 'released', dates, becomes, ...track }, setting),
  ];
}

/** Who is removed from the country may be told of as released as well, and stays away. */
const endsWithRelease = new Set<string>([
  'recalled',
  'temporarily-released',
  'in-transit',
  'suspended-hospital',
  'suspended-at-large',
]);

/** A court lets somebody go, or the time is served: what is missing is needed within the hour. */
function unprepared(report: Released, state: PathwayState, { setting }: Moment): Draft[] {
  if (!isUnprepared(report)) return [];
  const { data, occurredAt: calledAt } = report;
  const outside = { ...state, dates: { ...state.dates, releasedOn: localDateOf(calledAt, setting.zone) } };
  return callsFor(rapidSteps(state, setting), outside, { calledAt, setting, evidence: data.kind });
}

const isUnprepared = ({ data: { kind } }: Released): boolean => kind === 'time-served' || kind === 'unplanned';

/** The prison's work with somebody inside, which nobody waits for outside; a notice is owed all the same. */
const leftInside = (state: PathwayState, setting: Setting): CancelledStep[] =>
  pendingSteps(state, setting, ({ key, side, owner, receiver, notice, called }) => {
    const isOwed = receiver !== undefined || notice !== undefined || called || key === 'released';
    return side === 'custody' && owner === 'prison' && !isOwed;
  }).map((key) => cancelled(key, 'released'));
