import { daysBetween } from '../../../domain/calendar/local-date';
import type { EventOf, PathwayEvent } from '../../../schemas/events/event';
import { datesChanged } from './life';
import { notify } from './notifying';
import { dateOn, plan, type Day, type Person } from './person';
import { says } from './saying';
import { answer, lookInto, makeSure, mend, takeUp } from './work';

/** What the pathway published since yesterday morning, and what those around the person then do about it. */
export function hear(person: Person, events: readonly PathwayEvent[], today: Day): void {
  const news = events.slice(person.heard);
  person.heard = events.length;
  for (const event of news) react(person, event, today);
  if (!person.closed) releaseIfDue(person, today);
}

/** Most of what is published calls for nothing. */
function react(person: Person, event: PathwayEvent, today: Day): void {
  const { type, data } = event;
  notify(person, event, today);
  if (type === 'transition.step.opened') takeUp(person, data.step, today);
  if (type === 'transition.step.offered') answer(person, event, today);
  if (type === 'transition.step.returned') mend(person, data.step, today);
  if (type === 'transition.step.accepted') makeSure(person, data.step, today);
  if (type === 'transition.step.escalated') lookInto(person, data.step, today);
  if (type === 'transition.pathway.condition-set') afterRecall(person, event, today);
  if (type === 'transition.plan.revised') replan(person, event, today);
  if (type === 'transition.pathway.closed') person.closed = true;
}

function replan(person: Person, { data }: EventOf<'transition.plan.revised'>, today: Day): void {
  person.dates = data.dates;
  if (data.trigger === 'released') outside(person, today);
}

/** The prison confirms the date some weeks before and lets the person go on the day, mostly. */
function releaseIfDue(person: Person, today: Day): void {
  const { release, releasedOn } = person.dates;
  if (release === undefined || releasedOn !== undefined) return;
  const left = daysBetween(dateOn(person, today), release);
  if (left === person.confirmsBefore)
    plan(person, today, datesChanged({ ...sentenceIn(person), confirmedRelease: release }));
  if (left === 0 && person.chance.happens(0.9)) leave(person, today);
  if (left < 0 && person.chance.happens(0.3)) leave(person, today);
}

const sentenceIn = ({ dates }: Person) => ({
  ...(dates.sentenceStart === undefined ? {} : { sentenceStart: dates.sentenceStart }),
  ...(dates.expiry === undefined ? {} : { expiry: dates.expiry }),
  ...(dates.earliestRelease === undefined ? {} : { conditionalRelease: dates.earliestRelease }),
});

const leave = (person: Person, today: Day): void =>
  plan(person, today, says('prison', 'agency.custody.released', { kind: 'conditional' }));

/** Some come back, for a fixed term or until further notice. */
function outside(person: Person, today: Day): void {
  const { chance } = person;
  if (!chance.happens(0.3)) return;
  const kind = chance.oneOf(['standard', 'fixed-term'] as const);
  plan(person, today + chance.whole(3, 50), says('prison', 'agency.custody.recalled', { kind }));
}

function afterRecall(person: Person, { data }: EventOf<'transition.pathway.condition-set'>, today: Day): void {
  if (data.condition !== 'recalled' || data.recall === 'fixed-term' || !person.chance.happens(0.8)) return;
  const told = today + person.chance.whole(5, 30);
  const release = dateOn(person, told + person.chance.whole(20, 120));
  plan(person, told, datesChanged({ ...sentenceIn(person), conditionalRelease: release }));
}
