import type { Instant } from '../../schemas/time';
import { localDateOf, startOfDay } from '../calendar/zone';
import type { StepDefinition } from '../profiles/profile';
import { isFinished, isPending, missingNeed } from '../steps/readiness';
import { beginInstant, dueInstant } from './dates';
import type { Draft } from './draft';
import { nextDay } from './phase';
import type { PathwayState, Setting, Step } from './state';

/** A deadline of one step: its instant, when it was wound, its name (a clock rings once), and what its ringing decides. */
type Clock = { at: Instant; wound: Instant; name: string; ring: Draft };

/** A clock that rings later than this after its time says so. */
const LATE_AFTER_MS = 120_000;

/** What every clock now due brings, earliest first; those that rang before are silent. */
export function rungBy(now: Instant, state: PathwayState, setting: Setting): Draft[] {
  const due = clocksOf(state, setting).filter(({ at }) => at <= now);
  return due
    .toSorted(earlier)
    .map((clock) => (isLate(clock, now) ? { ...clock.ring, late: true as const } : clock.ring));
}

/** The earliest instant at which anything is to be decided without a report; undefined when nothing can be. */
export function nextClock(now: Instant, state: PathwayState, setting: Setting): Instant | undefined {
  if (state.status !== 'open') return undefined;
  const day = nextDay(localDateOf(now, setting.zone), state, setting);
  const opens = setting.profile.steps
    .filter(({ key }) => state.steps[key]?.status === 'planned')
    .map(({ opens: from }) => from && beginInstant(from, state.dates, setting));
  return [
    ...clocksOf(state, setting).map(({ at }) => at),
    ...opens.filter((at) => at !== undefined && at > now),
    day === undefined ? undefined : startOfDay(day, setting.zone),
  ]
    .filter((at): at is Instant => at !== undefined)
    .toSorted()[0];
}

/** The next thing a step's own clocks will do, and when: for those who ask what it waits for. */
export const nextOfStep = (definition: StepDefinition, state: PathwayState, setting: Setting): Clock | undefined => {
  const step = state.steps[definition.key];
  return step && stepClocks(step, definition, { state, setting }).toSorted(earlier)[0];
};

/** Late is what rang after an outage, not what was already past when the plan was made. */
const isLate = ({ at, wound }: Clock, now: Instant): boolean =>
  wound < at && Date.parse(now) - Date.parse(at) > LATE_AFTER_MS;

const earlier = (a: Clock, b: Clock): number => (a.at < b.at ? -1 : Number(a.at > b.at));

const clocksOf = (state: PathwayState, setting: Setting): Clock[] =>
  state.status !== 'open'
    ? []
    : setting.profile.steps.flatMap((definition) => {
        const step = state.steps[definition.key];
        return step === undefined ? [] : stepClocks(step, definition, { state, setting });
      });

type Around = { state: PathwayState; setting: Setting };

function stepClocks(step: Step, definition: StepDefinition, around: Around): Clock[] {
  if (!isPending(step, definition) || step.due === undefined) return replyClock(step, definition, around);
  const all = [
    ...reminderClocks(step, definition, around),
    ...overdueClock(step, step.due),
    ...escalationClocks(step, definition, around),
  ].filter(({ name }) => !around.state.rung.includes(name));
  return [...all, ...replyClock(step, definition, around)];
}

function reminderClocks(step: Step, { reminders, owner, key }: StepDefinition, { state, setting }: Around): Clock[] {
  return reminders.flatMap((reminder, i) => {
    const at = beginInstant(reminder, state.dates, setting);
    if (at === undefined || at <= step.plannedAt) return [];
    const name = clockName(step, `reminder-${i + 1}`, at);
    const ring: Draft = {
      type: 'transition.step.reminded',
      data: { step: key, clock: name, to: step.offer?.to ?? owner },
    };
    return [{ at, wound: step.plannedAt, name, ring }];
  });
}

function overdueClock(step: Step, due: Instant): Clock[] {
  const name = clockName(step, 'overdue', due);
  const ring: Draft = { type: 'transition.step.overdue', data: { step: step.key, clock: name, due } };
  return [{ at: due, wound: step.plannedAt, name, ring }];
}

function escalationClocks(step: Step, { escalation, key }: StepDefinition, { state, setting }: Around): Clock[] {
  const reason = key === 'released' ? 'not-released' : 'overdue';
  return escalation.flatMap(({ at: when, to }, i) => {
    const at = dueInstant(when, state.dates, setting);
    if (at === undefined) return [];
    const name = clockName(step, `escalation-${i + 1}`, at);
    const ring: Draft = { type: 'transition.step.escalated', data: { step: key, clock: name, to, reason } };
    return [{ at, wound: step.plannedAt, name, ring }];
  });
}

/** Silence: a service is passed over for the next candidate, a statutory receiver is escalated and stays asked. */
function replyClock(step: Step, definition: StepDefinition, { state }: Around): Clock[] {
  const { offer, key } = step;
  const { acceptance } = definition;
  if (offer === undefined || acceptance === undefined || isFinished(step, definition)) return [];
  const name = clockName(step, `reply-${offer.offer}`, offer.replyBy);
  if (state.rung.includes(name)) return [];
  const passedOver: Draft = {
    type: 'transition.step.declined',
    data: {
      step: key,
      offer: offer.offer,
      by: offer.to,
      reason: 'no-reply',
      ...(offer.candidate === undefined ? {} : { candidate: offer.candidate }),
    },
  };
  const escalated: Draft = {
    type: 'transition.step.escalated',
    data: { step: key, clock: name, to: acceptance.onSilence, reason: 'no-reply' },
  };
  const ring = acceptance.by === 'service' ? passedOver : escalated;
  return [{ at: offer.replyBy, wound: offer.offeredAt, name, ring }];
}

/** Bound to the revision and the instant, so that a moved date winds the clock anew and an old one never rings twice. */
const clockName = (step: Step, what: string, at: Instant): string => `${step.key}/${step.revision}/${what}@${at}`;

/** Whether a step's time to open has come and nothing else must come first. */
export function mayOpen(definition: StepDefinition, now: Instant, { state, setting }: Around): boolean {
  const step = state.steps[definition.key];
  if (step?.status !== 'planned' || step.due === undefined) return false;
  if (missingNeed(definition, state, setting.profile) !== undefined) return false;
  const opens = definition.opens === undefined ? now : beginInstant(definition.opens, state.dates, setting);
  return opens !== undefined && opens <= now;
}
