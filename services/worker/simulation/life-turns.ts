import { dateOn, morningOf, plan, type Day, type Person } from './person';
import { also, says, type Saying } from './saying';

/** Something that may happen to a person on a day, and how likely it is in one life. */
type Turn = { likely: number; take: (person: Person, day: Day) => void };

const back = (): Saying =>
  says('prison', 'agency.custody.received', { establishment: 'ZZB', legalStatus: 'sentenced' });

const absence = (kind: 'started' | 'returned' | 'overdue'): Saying =>
  says('prison', 'agency.custody.temporary-absence', { kind });

function leave(person: Person, day: Day): void {
  plan(person, day, absence('started'));
  if (person.chance.happens(0.3)) plan(person, day + 1, absence('overdue'));
  plan(person, day + person.chance.whole(2, 4), absence('returned'));
}

function move(person: Person, day: Day): void {
  plan(person, day, says('prison', 'agency.custody.transferred', { from: 'ZZA' }));
  plan(person, day + 1, says('prison', 'agency.custody.transferred', { establishment: 'ZZC' }));
}

function away(saying: Saying): Turn['take'] {
  return (person, day) => {
    plan(person, day, saying);
    if (person.chance.happens(0.8)) plan(person, day + person.chance.whole(3, 40), back());
  };
}

function merge(person: Person, day: Day): void {
  const surviving = { scheme: 'NOMS', token: `v1.${person.chance.text(43)}` } as const;
  const removed = person.noms;
  plan(
    person,
    day,
    also({ identifiers: [surviving, removed] }, says('prison', 'agency.identity.merged', { surviving, removed })),
  );
  if (person.chance.happens(0.6)) return;
  const unmerged = { reactivated: surviving, remaining: removed };
  plan(
    person,
    day + 9,
    also({ identifiers: [surviving, removed] }, says('prison', 'agency.identity.unmerged', unmerged)),
  );
  const { crn } = person;
  plan(
    person,
    day + 16,
    also({ role: 'case-coordinator', identifiers: [removed, crn] }, says('probation', 'agency.identity.linked', {})),
  );
}

function decideTrack(person: Person, day: Day): void {
  const { chance } = person;
  const track = chance.oneOf(['enhanced', 'enhanced', 'specialised', 'cross-border'] as const);
  const workers = chance.happens(0.8) ? ['member-1', 'member-2'] : ['member-1'];
  const reviewOn = dateOn(person, day + 150);
  const data = { track, legalBasis: 'statute', factsRef: 'note/track', reviewOn, workers } as const;
  plan(person, day, also({ role: 'supervisor' }, says('probation', 'agency.track.decided', data)));
  if (track !== 'cross-border') return;
  const decision = chance.oneOf(['recognised', 'refused', 'partly-recognised'] as const);
  plan(
    person,
    day + chance.whole(10, 80),
    says('probation', 'agency.supervision.foreign-decision', { country: 'NO', decision }),
  );
}

function lead(person: Person, day: Day): void {
  const { chance } = person;
  const who = chance.oneOf(['prison', 'community'] as const);
  const data = { lead: who, reason: 'continuity', until: dateOn(person, day + chance.whole(3, 60)) } as const;
  const role = chance.happens(0.8) ? 'supervisor' : 'probation-officer';
  plan(person, day, also({ role }, says('probation', 'agency.lead.overridden', data)));
}

function agree(person: Person, day: Day): void {
  const scope = person.chance.oneOf(['mentoring', 'health', 'family', 'aftercare', 'exit-support'] as const);
  plan(person, day, says('prison', 'agency.agreement.withdrawn', { scope }));
  if (person.chance.happens(0.5)) plan(person, day + 20, says('prison', 'agency.agreement.given', { scope }));
}

/** A court lets the person go today; who is on duty is told at once, and does it within the hour or does not. */
function walkOut(person: Person, day: Day): void {
  const { chance } = person;
  plan(
    person,
    day,
    says('prison', 'agency.custody.released', { kind: chance.oneOf(['unplanned', 'time-served'] as const) }),
    ...(chance.happens(person.diligence)
      ? [says('probation', 'agency.step.completed', { step: 'duty-officer-named' })]
      : []),
    ...(chance.happens(person.diligence) ? [says('prison', 'agency.step.completed', { step: 'licence-letter' })] : []),
  );
}

const once =
  (...sayings: Saying[]): Turn['take'] =>
  (person, day) =>
    plan(person, day, ...sayings);

/** What fits no pathway, or comes too late: it is set aside and says why. */
function unfit(person: Person, day: Day): void {
  const longAgo = { occurredAt: morningOf(dateOn(person, day - 300)) };
  const later = { occurredAt: morningOf(dateOn(person, day + 30)) };
  plan(
    person,
    day,
    says('community', 'agency.step.accepted', { step: 'handover-report' }),
    also(longAgo, says('prison', 'agency.custody.released', { kind: 'conditional' })),
    also(later, says('prison', 'agency.custody.recalled', { kind: 'standard' })),
    says('prison', 'agency.sentence.dates-changed', {}),
  );
}

export const turns: readonly Turn[] = [
  { likely: 0.05, take: once(says('prison', 'agency.custody.died', {})) },
  { likely: 0.02, take: once(says('prison', 'agency.custody.removed-or-deported', {})) },
  {
    likely: 0.02,
    take: once(
      says('prison', 'agency.sentence.status-changed', { legalStatus: 'sentenced', ends: 'conviction-quashed' }),
    ),
  },
  { likely: 0.06, take: walkOut },
  { likely: 0.2, take: leave },
  { likely: 0.15, take: move },
  { likely: 0.08, take: away(says('prison', 'agency.custody.moved-to-secure-hospital', {})) },
  { likely: 0.05, take: away(says('prison', 'agency.custody.unlawfully-at-large', {})) },
  { likely: 0.12, take: merge },
  { likely: 0.25, take: decideTrack },
  { likely: 0.1, take: lead },
  { likely: 0.2, take: agree },
  { likely: 0.15, take: unfit },
  { likely: 0.12, take: once(says('probation', 'agency.supervision.transferred', { to: 'area-south' })) },
  { likely: 0.15, take: once(says('prison', 'agency.custody.activity', { kind: 'joined', activity: 'education' })) },
  { likely: 0.1, take: once(says('prison', 'agency.custody.security-level-changed', { level: 'lower' })) },
  { likely: 0.08, take: once(says('probation', 'agency.allocation.declined', { reason: 'wrong-area' })) },
  { likely: 0.05, take: once(says('community', 'agency.accommodation.cancelled', { booking: 'booking-1' })) },
  { likely: 0.05, take: once(says('prison', 'agency.licence.timed-out', { licence: 'licence-1' })) },
];
