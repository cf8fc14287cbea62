import type { StepKey } from '../../schemas/step';
import type { LocalDate } from '../../schemas/time';
import { addDays, compare } from '../calendar/local-date';
import { applyOffset } from '../calendar/offset';
import { besideFaults } from './check-beside';
import { lawFaults } from './check-law';
import type { HolidayCalendar } from './holidays';
import type { Profile } from './profile';
import type { Acceptance, Due, StepDefinition } from './step-definition';

/**
 * What is wrong with a profile: one sentence a fault, the field first. Empty when it may be published. Days counted
 * from different anchors are not compared: which comes first is known only when a pathway is planned.
 */
export const faultsOf = (profile: Profile): string[] => [
  ...(Number.isInteger(profile.version) && profile.version > 0 ? [] : ['version: is no whole number from 1']),
  ...lawFaults(profile),
  ...besideFaults(profile),
  ...profile.steps.flatMap((step) => stepFaults(step, profile).map((fault) => `steps.${step.key}.${fault}`)),
];

const stepFaults = (step: StepDefinition, profile: Profile): string[] => [
  ...(profile.steps.filter(({ key }) => key === step.key).length > 1 ? ['key: stands twice'] : []),
  ...needFaults(step, profile),
  ...timeFaults(step),
  ...orderFaults(step, profile.holidays),
  ...acceptanceFaults(step),
];

function needFaults(step: StepDefinition, { steps, holidays }: Profile): string[] {
  const waitsFor = new Map(steps.map(({ key, needs }) => [key, needs]));
  return step.needs.flatMap((need) => {
    const needed = steps.find(({ key }) => key === need);
    if (needed === undefined) return [`needs: ${need} is no step of this profile`];
    if (reaches(need, step.key, waitsFor)) return [`needs: ${need} waits for this step in turn`];
    return isBefore(step.due, needed.due, holidays) ? [`due: before ${need} is due, which it needs`] : [];
  });
}

/** Whether one step waits for another, directly or by others; a circle among others ends the search. */
function reaches(from: StepKey, to: StepKey, waitsFor: Map<StepKey, readonly StepKey[]>): boolean {
  const seen = new Set([from]);
  for (const key of seen) for (const next of waitsFor.get(key) ?? []) seen.add(next);
  return seen.has(to);
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

const timeFaults = (step: StepDefinition): string[] =>
  timesOf(step).flatMap(([field, { at }]) =>
    at === undefined || TIME.test(at) ? [] : [`${field}.at: ${at} is no time of the day`],
  );

const timesOf = ({ due, opens, runsUntil, reminders, escalation }: StepDefinition): [string, Due][] => [
  ['due', due],
  ...(runsUntil === undefined ? [] : [['runsUntil', runsUntil] satisfies [string, Due]]),
  ...(opens === undefined ? [] : [['opens', opens] satisfies [string, Due]]),
  ...reminders.map((reminder, i): [string, Due] => [`reminders.${i}`, reminder]),
  ...escalation.map(({ at }, i): [string, Due] => [`escalation.${i}`, at]),
];

function orderFaults({ due, opens, escalation }: StepDefinition, holidays: HolidayCalendar): string[] {
  const begins = opens && { at: '00:00', ...opens };
  return [
    ...(begins !== undefined && isBefore(due, begins, holidays) ? ['opens: after the step is due'] : []),
    ...escalation.flatMap(({ at }, i) =>
      isBefore(at, due, holidays) ? [`escalation.${i}: before the step is due`] : [],
    ),
  ];
}

function acceptanceFaults({ acceptance, receiver, contentRequired, runsUntil }: StepDefinition): string[] {
  if (runsUntil !== undefined && acceptance?.concludes !== true) return ['runsUntil: no yes of anybody begins it'];
  if (acceptance === undefined) return contentRequired ? ['contentRequired: nobody is asked to accept it'] : [];
  const { replyWithin, returnsBeforePanel } = acceptance;
  return [
    ...(receiver === undefined ? ['receiver: nobody is named who could accept it'] : []),
    ...(Object.values(replyWithin).some((amount) => amount > 0) ? [] : ['acceptance.replyWithin: no time to reply']),
    ...(returnsBeforePanel >= 1 ? [] : ['acceptance.returnsBeforePanel: the panel comes before any return']),
    ...candidateFaults(acceptance),
  ];
}

function candidateFaults({ by, candidates = [] }: Acceptance): string[] {
  if (by === 'statutory' && candidates.length > 0) return ['acceptance.candidates: a statutory receiver has no second'];
  return by === 'service' && candidates.length === 0 ? ['acceptance.candidates: there is none to ask'] : [];
}

/** A leap year: every length of month, and weekends before and after all of them. */
const anchorDays: readonly LocalDate[] = Array.from({ length: 366 }, (_, days) => addDays('2024-01-01', days));

/** Whether one comes before the other, counted from any one day; a day without a time is counted to its end. */
const isBefore = (early: Due, late: Due, holidays: HolidayCalendar): boolean =>
  early.anchor === late.anchor &&
  anchorDays.some((anchor) => compare(textOf(early, anchor, holidays), textOf(late, anchor, holidays)) < 0);

const textOf = ({ offset, at = '24:00' }: Due, anchor: LocalDate, { days }: HolidayCalendar): string =>
  `${applyOffset(anchor, offset, days)} ${at}`;
