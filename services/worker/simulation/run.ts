import { addDays } from '../../../domain/calendar/local-date';
import type { Profile } from '../../../domain/profiles/profile';
import type { Instant, LocalDate } from '../../../schemas/time';
import type { Watch } from './audit';
import { createChance } from './chance';
import { hear } from './hearing';
import { createPerson } from './life';
import type { Line } from './line';
import type { Pathways } from './pathways';
import type { Day, Person } from './person';
import { reportOf, type Saying } from './saying';
import type { ServerClock } from './server-clock';

export type Wish = {
  profile: Profile;
  people: number;
  days: number;
  seed: number;
  outageDays: number;
  firstDay: LocalDate;
};

export type World = {
  clock: ServerClock;
  line: Pick<Line, 'cut' | 'mend'>;
  pathways: Pathways;
  say: (line: string) => void;
};

export type Played = { people: Person[]; watch: Watch; told: number; toldAfterEnd: number };

const SAID_MINUTES = 20;
const FROM_MINUTE = 8 * 60;
const HEARD_MINUTE = 6 * 60;

/**
 * Plays every day in turn: in the morning everybody hears what was published, then says what they have to say, one
 * thing at a time. While the worker is away the days go on, and what is said waits for it.
 */
export async function play(wish: Wish, world: World): Promise<Played> {
  const people = Array.from({ length: wish.people }, (_, i) =>
    createPerson({ ...wish, number: i + 1, lastDay: wish.days }),
  );
  const instant = (day: Day, minute: number): Instant =>
    new Date(Date.parse(`${addDays(wish.firstDay, day)}T00:00:00.000Z`) + minute * 60_000).toISOString();
  const away = absenceOf(wish);
  const played = { told: 0, toldAfterEnd: 0 };
  await world.pathways.startWork();
  for (let day = 0; day < wish.days; day += 1) {
    await morning(day, { wish, world, away, instant });
    for (const person of people) hear(person, world.pathways.published(person.pathwayId), day);
    for (let turn = 0; people.some((person) => sayingOf(person, day, turn) !== undefined); turn += 1) {
      const at = instant(day, FROM_MINUTE + turn * SAID_MINUTES);
      await moveTo(at, day, { world, away });
      for (const person of people) await sayNext(person, sayingOf(person, day, turn), { at, world, played });
    }
    if (day % 20 === 0) world.say(`day ${day} of ${wish.days}: ${played.told} reports told`);
  }
  await world.clock.until(instant(wish.days, 0));
  await world.pathways.stopWork();
  return { people, ...played, watch: watchOf(wish, away, instant) };
}

/** The days on which no worker is there, from the morning of the first to the morning after the last. */
type Absence = { from: Day; until: Day } | undefined;
type Calendar = (day: Day, minute: number) => Instant;

function absenceOf({ seed, profile, days, outageDays }: Wish): Absence {
  if (outageDays === 0) return undefined;
  const chance = createChance(`${seed}/${profile.key}/outage`);
  const from = chance.whole(Math.floor(days / 4), Math.max(Math.floor(days / 4), days - outageDays - 2));
  return { from, until: from + outageDays };
}

const isAway = (day: Day, away: Absence): boolean => away !== undefined && day >= away.from && day < away.until;

type Around = { wish: Wish; world: World; away: Absence; instant: Calendar };

async function morning(day: Day, { world, away, instant }: Around): Promise<void> {
  const at = instant(day, HEARD_MINUTE);
  if (day === away?.until) {
    await world.clock.untilUnattended(at);
    await world.clock.attended();
    world.line.mend();
    // The clock stands until everything that waited is done.
    return world.clock.until(instant(day, HEARD_MINUTE + SAID_MINUTES));
  }
  await moveTo(at, day - 1, { world, away });
  if (day !== away?.from) return;
  world.say(`day ${day}: the worker goes away until day ${away.until}`);
  world.line.cut();
}

const moveTo = (at: Instant, day: Day, { world: { clock }, away }: Pick<Around, 'world' | 'away'>): Promise<void> =>
  isAway(day, away) ? clock.untilUnattended(at) : clock.until(at);

const sayingOf = ({ agenda }: Person, day: Day, turn: number): Saying | undefined => agenda.get(day)?.[turn];

type Saying1 = { at: Instant; world: World; played: { told: number; toldAfterEnd: number } };

async function sayNext(person: Person, saying: Saying | undefined, { at, world, played }: Saying1): Promise<void> {
  if (saying === undefined || person.closed) return;
  const id = `${person.pathwayId}/report-${person.said + 1}`;
  const heard = await world.pathways.tell(person, reportOf(saying, person, { id, at }));
  person.said += 1;
  played.told += 1;
  if (!heard) played.toldAfterEnd += 1;
}

const watchOf = ({ profile, days }: Wish, away: Absence, instant: Calendar): Watch => ({
  profile,
  until: instant(days, 0),
  ...(away && { away: [instant(away.from, HEARD_MINUTE), instant(away.until, HEARD_MINUTE + SAID_MINUTES)] }),
});
