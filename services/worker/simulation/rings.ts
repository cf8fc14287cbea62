import { Temporal } from 'temporal-polyfill';
import type { PathwayState, Step } from '../../../domain/pathway/state';
import type { Profile } from '../../../domain/profiles/profile';
import type { Due, StepDefinition } from '../../../domain/profiles/step-definition';
import type { Instant } from '../../../schemas/time';

/**
 * What has to ring by a profile's table and a pathway's days, worked out a second time: with another calendar and
 * without a look at the clocks of `domain/`, so that a mistake in one does not hide in the other. `planned` is when the
 * plan was made: what was already past by then is not late.
 */
export type Ring = { name: string; at: Instant; planned: Instant };

export function ringsOf(state: PathwayState, profile: Profile): Ring[] {
  if (state.status !== 'open') return [];
  const away = state.conditions.filter((held) => held.startsWith('suspended-'));
  const silent = away.some((held) => held !== 'suspended-abroad');
  const awake = profile.steps.filter(({ goesOnAbroad }) => away.length === 0 || (goesOnAbroad && !silent));
  const steps = awake.flatMap((definition) => {
    const step = state.steps[definition.key];
    if (step === undefined) return [];
    if (step.status === 'done') return onceDone(step, definition, { state, profile });
    return isWaitedFor(step, definition, state) ? ofStep(step, definition, { state, profile }) : [];
  });
  return [...steps, ...(away.length > 0 ? [] : askedAgain({ state, profile }))];
}

/** Who refused a purpose is asked once more at each of the profile's set points that comes after. */
const askedAgain = ({ state, profile }: Around): Ring[] =>
  Object.entries(state.refusedAt ?? {}).flatMap(([scope, refused]) =>
    profile.asksAgain.flatMap((point) => {
      const at = instantOf(point, 'start', anchorOf(point, {}, { state, profile }));
      const name = `agreement-and-information/again-${scope}@${at}`;
      return at === undefined || at <= refused ? [] : [{ name, at, planned: refused }];
    }),
  );

const OVER = ['done', 'skipped', 'cancelled', 'failed'];

function isWaitedFor({ status }: Step, { acceptance, scope }: StepDefinition, { agreements }: PathwayState): boolean {
  const over = OVER.includes(status) || (status === 'accepted' && acceptance?.concludes === true);
  return !over && (scope === undefined || agreements[scope] === true);
}

type Around = { state: PathwayState; profile: Profile };

function ofStep(step: Step, { due, reminders, escalation }: StepDefinition, around: Around): Ring[] {
  const at = (day: Due, edge: Edge): Instant | undefined => instantOf(day, edge, anchorOf(day, step, around));
  const overdue = at(due, 'end');
  if (overdue === undefined) return [];
  const ring = (what: string, when: Instant | undefined): Ring[] =>
    when === undefined
      ? []
      : [{ name: `${step.key}/${step.revision}/${what}@${when}`, at: when, planned: step.plannedAt }];
  const reminded = reminders.flatMap((day, i) => (day.onceDone ? [] : ring(`reminder-${i + 1}`, at(day, 'start'))));
  const ladder = escalation.flatMap(({ at: day }, i) => ring(`escalation-${i + 1}`, at(day, 'end')));
  const climbed = ladder.filter((rung) => rung.at <= step.plannedAt).at(-1);
  return [
    ...reminded.filter((reminder) => reminder.at > step.plannedAt),
    ...ring('overdue', overdue),
    ...ladder.filter((rung) => rung.at > step.plannedAt || rung === climbed),
  ];
}

/** Of what follows from a step somebody is reminded where it was done before that day. */
function onceDone(step: Step, { reminders }: StepDefinition, around: Around): Ring[] {
  const planned = step.since > step.plannedAt ? step.since : step.plannedAt;
  return reminders.flatMap((day, i) => {
    const at = day.onceDone && instantOf(day, 'start', anchorOf(day, step, around));
    const name = `${step.key}/${step.revision}/reminder-${i + 1}@${at}`;
    return at === undefined || at <= planned ? [] : [{ name, at, planned }];
  });
}

/** A reminder comes as its day begins; what is due has the whole day. */
type Edge = 'start' | 'end';
type Anchor = { day: string | undefined; called: Instant | undefined; profile: Profile };

function anchorOf(
  { anchor }: Due,
  { calledAt: called }: Pick<Step, 'calledAt'>,
  { state: { dates }, profile }: Around,
): Anchor {
  const days: Record<Due['anchor'], string | undefined> = {
    admission: dates.admission,
    'handover-start': dates.handoverStart,
    handover: dates.handover,
    release: dates.releasedOn ?? dates.release,
    released: dates.releasedOn,
    expiry: dates.expiry,
    call: called && localDay(called, profile.zone),
  };
  return { day: days[anchor], called, profile };
}

const localDay = (instant: Instant, zone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();

const worked = new Map<string, Instant>();

/** The same day and table come again and again; what was worked out once is kept. */
function instantOf(due: Due, edge: Edge, anchor: Anchor): Instant | undefined {
  const { day, called, profile } = anchor;
  if (day === undefined) return undefined;
  const question = `${profile.key} ${day} ${edge} ${JSON.stringify(due)} ${due.within === undefined && due.atLeast === undefined ? '' : (called ?? '')}`;
  const known = worked.get(question) ?? workedOut(due, edge, { ...anchor, day });
  worked.set(question, known);
  return known;
}

type Known = Anchor & { day: string };

function workedOut(due: Due, edge: Edge, anchor: Known): Instant {
  if (due.within !== undefined) return fromTheCall(due.within, anchor);
  const at = onTheDay(due, edge, anchor);
  const atLeast = due.atLeast && anchor.called && fromTheCall(due.atLeast, anchor);
  return atLeast !== undefined && atLeast > at ? atLeast : at;
}

function onTheDay({ offset, at }: Due, edge: Edge, { day, profile }: Known): Instant {
  const { months = 0, weeks = 0, days = 0, workingDays = 0 } = offset;
  const from = Temporal.PlainDate.from(day)
    .add({ months })
    .add({ days: weeks * 7 + days });
  const target = workingDaysOn(from, workingDays, profile.holidays.days);
  if (at !== undefined) return iso(target.toZonedDateTime({ timeZone: profile.zone, plainTime: at }).toInstant());
  return morning(edge === 'start' ? target : target.add({ days: 1 }), profile);
}

/** Hours are counted exactly; days give the whole of the last one. */
function fromTheCall({ minutes, hours, days, workingDays }: NonNullable<Due['within']>, { called, profile }: Known) {
  const counted = Temporal.Instant.from(called ?? '').add({ minutes: minutes ?? 0, hours: hours ?? 0 });
  if (days === undefined && workingDays === undefined) return iso(counted);
  const from = counted
    .toZonedDateTimeISO(profile.zone)
    .toPlainDate()
    .add({ days: days ?? 0 });
  return morning(workingDaysOn(from, workingDays ?? 0, profile.holidays.days).add({ days: 1 }), profile);
}

const morning = (day: Temporal.PlainDate, { zone }: Profile): Instant =>
  iso(day.toZonedDateTime({ timeZone: zone }).toInstant());

function workingDaysOn(from: Temporal.PlainDate, count: number, holidays: readonly string[]): Temporal.PlainDate {
  let [day, left] = [from, Math.abs(count)];
  while (left > 0) {
    day = day.add({ days: Math.sign(count) });
    if (day.dayOfWeek < 6 && !holidays.includes(day.toString())) left -= 1;
  }
  return day;
}

const iso = ({ epochMilliseconds }: Temporal.Instant): Instant => new Date(epochMilliseconds).toISOString();
