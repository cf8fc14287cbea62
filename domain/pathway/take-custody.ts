import type { ReportOf } from '../../schemas/reports/report';
import type { StepKey, StepStatus } from '../../schemas/step';
import { compare } from '../calendar/local-date';
import { localDateOf } from '../calendar/zone';
import { isPending } from '../steps/readiness';
import { datesOf } from './dates';
import type { Draft } from './draft';
import { planRevised, type Becoming } from './plan';
import { ofNewCycle, ofNewDate, reopening } from './reopening';
import { aside } from './set-aside';
import type { Moment, PathwayState, Setting } from './state';

/** The opening report. A person already inside is not received twice. */
export function takeReceived(
  report: ReportOf<'agency.custody.received'>,
  state: PathwayState,
  { setting }: Moment,
): Draft[] {
  if (state.status !== 'new') return [];
  const { profile, personRef, zone } = setting;
  const { establishment, legalStatus } = report.data;
  const dates = { admission: localDateOf(report.occurredAt, zone) };
  return [
    {
      type: 'transition.pathway.opened',
      data: {
        personRef,
        profile: profile.key,
        profileVersion: profile.version,
        establishment,
        legalStatus,
        identifiers: report.identifiers,
        dates,
      },
    },
    planRevised(state, { trigger: 'opened', dates }, setting),
  ];
}

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
  const moved = dates.release !== state.dates.release;
  const same = JSON.stringify(sentence) === JSON.stringify(state.sentence);
  if (same && !moved) return [];
  const reopened = ofNewDate(dates.release, state, setting);
  const revision = { trigger: 'dates-changed', dates, sentence, sentenceAt: report.occurredAt } as const;
  return [...reopened, planRevised(state, { ...revision, becomes: becoming('planned', reopened) }, setting)];
}

const becoming = (status: StepStatus, changes: readonly { data: { step: StepKey } }[]): Becoming =>
  Object.fromEntries(changes.map(({ data }) => [data.step, status]));

/** A release dated before the sentence, the admission or the last recall cannot be: it is listed, not believed. */
export function takeReleased(
  report: ReportOf<'agency.custody.released'>,
  state: PathwayState,
  { setting }: Moment,
): Draft[] {
  const releasedOn = localDateOf(report.occurredAt, setting.zone);
  const { admission, sentenceStart } = state.dates;
  if (state.dates.releasedOn === releasedOn) return [];
  if (state.dates.releasedOn !== undefined) return aside('not-in-custody', report);
  if (compare(releasedOn, admission) < 0 || (sentenceStart !== undefined && compare(releasedOn, sentenceStart) < 0))
    return aside('before-sentence', report);
  const dates = { ...state.dates, releasedOn };
  const recalled = state.conditions.includes('recalled');
  const reopened = recalled && state.dates.release === undefined ? ofNewCycle(state, setting) : [];
  return [
    ...(recalled ? [{ type: 'transition.pathway.condition-cleared', data: { condition: 'recalled' } } as const] : []),
    ...reopened,
    { type: 'transition.step.completed', data: { step: 'released', by: 'prison', evidence: report.data.kind } },
    planRevised(
      state,
      { trigger: 'released', dates, becomes: { ...becoming('planned', reopened), released: 'done' } },
      setting,
    ),
  ];
}

/** Back inside: a new release cycle in the same pathway; what the community was doing stops. */
export function takeRecall(
  report: ReportOf<'agency.custody.recalled'>,
  state: PathwayState,
  { setting }: Moment,
): Draft[] {
  const recalledOn = localDateOf(report.occurredAt, setting.zone);
  const { releasedOn, sentenceStart } = state.dates;
  if (releasedOn === undefined) return aside('not-on-licence', report);
  if (compare(recalledOn, releasedOn) < 0) return aside('stale', report);
  const dates = {
    admission: recalledOn,
    ...(sentenceStart === undefined ? {} : { sentenceStart }),
    handoverReason: 'recall_case',
  };
  const released = state.steps.released;
  const stopped = pending(state, setting, 'community').map((step) => cancelled(step, 'recalled'));
  return [
    {
      type: 'transition.pathway.condition-set',
      data: { condition: 'recalled', cycle: state.cycle + 1, recall: report.data.kind },
    },
    ...stopped,
    ...(released === undefined ? [] : [reopening('released', released.revision, 'recalled')]),
    planRevised(
      state,
      { trigger: 'recalled', dates, becomes: { ...becoming('cancelled', stopped), released: 'planned' } },
      setting,
    ),
  ];
}

/** Every timer and every message stops at once; a person takes up what the death asks of us. */
export const takeDeath = (state: PathwayState, { setting }: Moment): Draft[] => [
  ...pending(state, setting).map((step): Draft => cancelled(step, 'died')),
  { type: 'transition.pathway.closed', data: { reason: 'died', task: 'bereavement' } },
];

type Cancelling = Extract<Draft, { type: 'transition.step.cancelled' }>;

const cancelled = (step: StepKey, reason: 'died' | 'recalled'): Cancelling => ({
  type: 'transition.step.cancelled',
  data: { step, reason },
});

const pending = (state: PathwayState, { profile }: Setting, side?: 'custody' | 'community'): StepKey[] =>
  profile.steps
    .filter((definition) => side === undefined || definition.side === side)
    .filter((definition) => {
      const step = state.steps[definition.key];
      return step !== undefined && isPending(step, definition);
    })
    .map(({ key }) => key);
