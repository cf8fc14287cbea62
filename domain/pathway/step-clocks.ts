import type { Instant } from '../../schemas/time';
import { startOfDay } from '../calendar/zone';
import { defined } from '../defined';
import type { StepDefinition } from '../profiles/step-definition';
import { isFinished, isPending, isRunning, missingAgreement, ownerOf } from '../steps/readiness';
import { nextRung, unanswered } from '../notices/notice';
import type { Clock } from './clock';
import { hardStopOn, hardStopWarningOn } from './cut-off';
import { beginInstant, dueInstant, type Anchors } from './dates';
import type { Draft } from './draft';
import type { PathwayState, Setting, Step } from './state';

type Around = { state: Pick<PathwayState, 'dates' | 'agreements'>; setting: Setting };

/**
 * What runs for one step, those that rang among it: its reminders, its due day, its ladder, its hard stop, and the time
 * to answer an offer.
 */
export function stepClocks(step: Step, definition: StepDefinition, around: Around): Clock[] {
  const runs = isPending(step, definition) && step.due !== undefined && !missingAgreement(definition, around.state);
  const own = runs ? ownClocks(step, definition, around) : [];
  const asks = isRunning(step, definition) || !isFinished(step, definition);
  const asked = asks ? [...replyClock(step, definition), ...conditionClock(step)] : [];
  const done = step.status === 'done' ? reminderClocks(step, definition, around) : [];
  return [...own, ...done, ...asked, ...endClock(step, definition, around)];
}

const ownClocks = (step: Step, definition: StepDefinition, around: Around): Clock[] => [
  ...reminderClocks(step, definition, around),
  ...overdueClock(step),
  ...escalationClocks(step, definition, around),
  ...hardStopWarning(step, definition, around),
  ...hardStopClock(step, definition, around),
  ...waiverClock(step),
  ...noticeClocks(step, definition),
];

const anchorsOf = ({ calledAt }: Step, { dates }: Around['state']): Anchors => ({ ...dates, calledAt });

function reminderClocks(step: Step, definition: StepDefinition, { state, setting }: Around): Clock[] {
  const isDone = step.status === 'done';
  const from = isDone && step.since > step.plannedAt ? step.since : step.plannedAt;
  return definition.reminders.flatMap((reminder, i) => {
    const at = (reminder.onceDone === true) === isDone && beginInstant(reminder, anchorsOf(step, state), setting);
    if (!at || at <= from) return [];
    const name = clockName(step, `reminder-${i + 1}`, at);
    const to = step.offer?.to ?? ownerOf(step, definition);
    const ring: Draft = { type: 'transition.step.reminded', data: { step: step.key, clock: name, to } };
    return [{ at, wound: step.plannedAt, name, ring }];
  });
}

function overdueClock(step: Step): Clock[] {
  const { due: at } = step;
  if (at === undefined) return [];
  const name = clockName(step, 'overdue', at);
  const ring: Draft = { type: 'transition.step.overdue', data: { step: step.key, clock: name, due: at } };
  return [{ at, wound: step.plannedAt, name, ring }];
}

/** Of the rungs already past when the plan was made only the last is climbed: who answers at the end is told, once. */
function escalationClocks(step: Step, { escalation, key }: StepDefinition, { state, setting }: Around): Clock[] {
  const reason = key === 'released' ? 'not-released' : 'overdue';
  const rungs = escalation.flatMap(({ at: when, to }, i) => {
    const at = dueInstant(when, anchorsOf(step, state), setting);
    return at === undefined ? [] : [{ at, to, what: `escalation-${i + 1}` }];
  });
  const lastPast = rungs.findLast(({ at }) => at <= step.plannedAt);
  return rungs
    .filter((rung) => rung.at > step.plannedAt || rung === lastPast)
    .map(({ at, to, what }) => {
      const name = clockName(step, what, at);
      const ring: Draft = { type: 'transition.step.escalated', data: { step: key, clock: name, to, reason } };
      return { at, wound: step.plannedAt, name, ring };
    });
}

/** Who has not made it is told while there is time that somebody else will. */
function hardStopWarning(step: Step, definition: StepDefinition, { state, setting }: Around): Clock[] {
  const { hardStop, key } = definition;
  const to = ownerOf(step, definition);
  const day = hardStopWarningOn(state.dates, setting.profile);
  if (hardStop === undefined || to === hardStop.owner || day === null) return [];
  const at = startOfDay(day, setting.zone);
  if (at <= step.plannedAt) return [];
  const name = clockName(step, 'hard-stop-warning', at);
  return [
    {
      at,
      wound: step.plannedAt,
      name,
      ring: { type: 'transition.step.reminded', data: { step: key, clock: name, to } },
    },
  ];
}

/** The step is not waited for any longer: who comes next in line makes it themselves. */
function hardStopClock(step: Step, definition: StepDefinition, { state, setting }: Around): Clock[] {
  const { hardStop, key } = definition;
  const from = ownerOf(step, definition);
  if (hardStop === undefined || from === hardStop.owner) return [];
  const day = hardStopOn(state.dates, setting.profile);
  if (day === null) return [];
  const at = startOfDay(day, setting.zone);
  const name = clockName(step, 'hard-stop', at);
  const ring: Draft = {
    type: 'transition.step.taken-over',
    data: { step: key, clock: name, from, to: hardStop.owner },
  };
  return [{ at, wound: step.plannedAt, name, ring }];
}

/** A waiver ends: who waits for the step waits for it again. */
function waiverClock(step: Step): Clock[] {
  const { waivedUntil: at, key, plannedAt } = step;
  if (at === undefined) return [];
  const name = clockName(step, 'waiver', at);
  const ring: Draft = {
    type: 'transition.step.escalated',
    data: { step: key, clock: name, to: 'supervisor', reason: 'waiver-ended' },
  };
  return [{ at, wound: plannedAt, name, ring }];
}

/** Who was told has not said in time that it knows: that goes up the step's ladder. */
const noticeClocks = (step: Step, definition: StepDefinition): Clock[] =>
  unanswered(step).map(({ notice, replyBy: at, sentAt }) => {
    const name = clockName(step, `notice-${notice}`, at);
    const ring: Draft = {
      type: 'transition.step.escalated',
      data: { step: step.key, clock: name, to: nextRung(step, definition), reason: 'notice-unanswered' },
    };
    return { at, wound: sentAt, name, ring };
  });

/** Silence: a service is passed over for the next candidate, a statutory receiver is escalated and stays asked. */
export function replyClock(step: Step, { acceptance }: StepDefinition): Clock[] {
  const { offer, key } = step;
  if (offer === undefined || acceptance === undefined) return [];
  const name = clockName(step, `reply-${offer.offer}`, offer.replyBy);
  const passedOver: Draft = {
    type: 'transition.step.declined',
    data: defined({
      step: key,
      offer: offer.offer,
      by: offer.to,
      reason: 'no-reply' as const,
      candidate: offer.candidate,
    }),
  };
  const escalated: Draft = {
    type: 'transition.step.escalated',
    data: { step: key, clock: name, to: acceptance.onSilence, reason: 'no-reply' },
  };
  const isPassedOver = acceptance.by === 'service' && offer.assignee === undefined;
  return [{ at: offer.replyBy, wound: offer.offeredAt, name, ring: isPassedOver ? passedOver : escalated }];
}

/** A yes with an if lapses when its time is up, and the next candidate is asked. */
function conditionClock(step: Step): Clock[] {
  const { conditional, key, since } = step;
  if (conditional === undefined) return [];
  const { offer, until: at, by } = conditional;
  const name = clockName(step, `condition-${offer.offer}`, at);
  const ring: Draft = {
    type: 'transition.step.declined',
    data: defined({
      step: key,
      offer: offer.offer,
      by,
      reason: 'condition-not-met' as const,
      candidate: offer.candidate,
    }),
  };
  return [{ at, wound: since, name, ring }];
}

/** Work that went on has come to its day. */
function endClock(step: Step, definition: StepDefinition, { state, setting }: Around): Clock[] {
  const { runsUntil, key } = definition;
  if (runsUntil === undefined || !isRunning(step, definition)) return [];
  const at = dueInstant(runsUntil, anchorsOf(step, state), setting);
  if (at === undefined) return [];
  const name = clockName(step, 'end', at);
  const data = { step: key, clock: name, by: ownerOf(step, definition) };
  return [{ at, wound: step.since, name, ring: { type: 'transition.step.completed', data } }];
}

/** Bound to the revision and the instant, so that a moved date winds the clock anew and an old one never rings twice. */
const clockName = (step: Step, what: string, at: Instant): string => `${step.key}/${step.revision}/${what}@${at}`;
