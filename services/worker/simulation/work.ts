import type { Agency } from '../../../schemas/agency';
import type { EventOf } from '../../../schemas/events/event';
import type { StepKey } from '../../../schemas/step';
import { definitionOf } from '../../../domain/steps/readiness';
import { dateOn, plan, type Day, type Person } from './person';
import { also, says, type Saying } from './saying';

/** Nobody answers a clock in the night it rang: what is heard in the morning is answered that day at the earliest. */
type Soon = [least: number, most: number];

const inTime: Soon = [0, 12];
const late: Soon = [20, 60];
const quick: Soon = [0, 4];

function soon({ chance }: Person, today: Day, [least, most]: Soon): Day {
  return today + chance.whole(least, most);
}

/** A step has opened: who owns it does it in time, late, or not at all; some steps only a fact finishes. */
export function takeUp(person: Person, step: StepKey, today: Day): void {
  const { chance, diligence } = person;
  if (definitionOf(person.profile, step)?.byReport) return;
  if (chance.happens(diligence)) plan(person, soon(person, today, inTime), ...done(person, step));
  else if (chance.happens(0.5)) plan(person, soon(person, today, late), ...done(person, step));
}

type Doing = (person: Person) => Saying[];

const bySystems: Partial<Record<StepKey, Doing>> = {
  'identity-linking': ({ noms, crn }) => [
    also({ identifiers: [noms, crn] }, says('probation', 'agency.identity.linked', {})),
  ],
  'agreement-and-information': agreed,
  'probation-area-named': () => [says('probation', 'agency.supervision.transferred', { to: 'area-north' })],
  'community-officer-named': ({ chance }) => [
    says('probation', 'agency.allocation.community-officer-changed', { allocationId: `allocation-${chance.text(6)}` }),
  ],
  'handover-report': ({ chance }) => [
    says('prison', 'agency.step.completed', {
      step: 'handover-report',
      contentRef: `content/${chance.text(8)}`,
      covers: ['accommodation', 'health'],
    }),
  ],
  'accommodation-confirmed': () => [says('community', 'agency.accommodation.booked', { booking: 'booking-1' })],
  'licence-draft': () => [says('probation', 'agency.licence.submitted', { licence: 'licence-1' })],
  'licence-approved': () => [says('prison', 'agency.licence.approved', { licence: 'licence-1' })],
  'arrival-confirmed': ({ chance }) => [
    chance.happens(0.85)
      ? says('community', 'agency.accommodation.arrived', { booking: 'booking-1' })
      : says('community', 'agency.accommodation.not-arrived', { booking: 'booking-1' }),
  ],
};

function agreed({ chance }: Person): Saying[] {
  const scopes = ['mentoring', 'health', 'family', 'aftercare', 'exit-support'] as const;
  return scopes.flatMap((scope) => (chance.happens(0.7) ? [says('prison', 'agency.agreement.given', { scope })] : []));
}

function done(person: Person, step: StepKey): Saying[] {
  const own = bySystems[step];
  if (own !== undefined) return own(person);
  const definition = definitionOf(person.profile, step);
  // A step that is offered is done by its answer.
  if (definition === undefined || definition.acceptance !== undefined) return [];
  const proof = definition.notice === undefined ? {} : { proof: 'letter-1' };
  return [says(definition.owner, 'agency.step.completed', { step, ...proof })];
}

/** Somebody is asked: yes, no, yes with an if, a question, more time, or silence. */
export function answer(person: Person, { data }: EventOf<'transition.step.offered'>, today: Day): void {
  const { chance, diligence } = person;
  const { step, to: by } = data;
  const asked: Asked = { step, by, today };
  const isService = definitionOf(person.profile, step)?.acceptance?.by === 'service';
  const day = soon(person, today, quick);
  if (!chance.happens(0.5 + diligence / 2)) return;
  if (chance.happens(0.05)) plan(person, day, says(by, 'agency.step.question', { step, noteRef: 'note/question' }));
  if (chance.happens(0.05)) plan(person, day, moreTime(person, asked));
  if (chance.happens(0.18)) plan(person, day, no(person, asked));
  else if (isService && chance.happens(0.15)) plan(person, day, withAnIf(person, asked));
  else plan(person, day, yes(person, asked));
}

type Asked = { step: StepKey; by: Agency; today: Day };

const moreTime = (person: Person, { step, by, today }: Asked): Saying =>
  says(by, 'agency.step.extension-requested', { step, until: dateOn(person, today + 14), reason: 'waits-for-others' });

function no({ chance, profile }: Person, { step, by }: Asked): Saying {
  if (definitionOf(profile, step)?.acceptance?.by === 'service')
    return says(by, 'agency.step.declined', { step, reason: chance.oneOf(['no-vacancy', 'outside-area'] as const) });
  const reason = chance.oneOf(['wrong-area', 'incomplete', 'incomplete', 'dispute'] as const);
  return says(by, 'agency.step.returned', { step, reason, ...(reason === 'incomplete' && { missing: ['health'] }) });
}

function yes({ chance }: Person, { step, by }: Asked): Saying {
  if (step === 'accommodation-confirmed')
    return says(by, 'agency.accommodation.booked', { booking: 'booking-1', confirmed: chance.happens(0.4) });
  return says(by, 'agency.step.accepted', {
    step,
    ...(chance.happens(0.7) ? { competences: ['violent-extremism-basics', 'exit-work'] } : {}),
  });
}

function withAnIf(person: Person, { step, by, today }: Asked): Saying {
  const condition = person.chance.oneOf(['release-date-confirmed', 'first-appointment-set'] as const);
  const lastDay = dateOn(person, today + person.chance.whole(5, 40));
  return says(by, 'agency.step.offered-conditionally', { step, condition, by: lastDay });
}

/** It came back: the owner mends it and hands it over again, or leaves it lying. */
export function mend(person: Person, step: StepKey, today: Day): void {
  const definition = definitionOf(person.profile, step);
  if (definition === undefined || !person.chance.happens(person.diligence)) return;
  const again = bySystems[step]?.(person) ?? [says(definition.owner, 'agency.step.completed', { step })];
  plan(person, soon(person, today, [1, 6]), ...again);
}

/** The place that was booked is made sure, mostly. */
export function makeSure(person: Person, step: StepKey, today: Day): void {
  if (step !== 'accommodation-confirmed' || !person.chance.happens(0.8)) return;
  const confirmed = says('community', 'agency.accommodation.confirmed', { booking: 'booking-1' });
  plan(person, soon(person, today, [2, 20]), confirmed);
}

/** It came to somebody's desk: they see that it is done, or set it aside for a time, or nobody moves. */
export function lookInto(person: Person, step: StepKey, today: Day): void {
  const { chance } = person;
  const definition = definitionOf(person.profile, step);
  if (definition === undefined || definition.byReport) return;
  const day = soon(person, today, quick);
  if (chance.happens(0.5)) plan(person, day, ...done(person, step));
  else if (chance.happens(0.2))
    plan(
      person,
      day,
      also(
        { role: 'supervisor' },
        says(definition.owner, 'agency.step.waived', {
          step,
          reason: 'no-one-available',
          until: dateOn(person, day + 14),
        }),
      ),
    );
  else if (chance.happens(0.15))
    plan(person, day, says(definition.owner, 'agency.step.skipped', { step, reason: 'done-elsewhere' }));
}
