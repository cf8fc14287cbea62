import type { Identifier } from '../../../schemas/identifier';
import type { PathwayDates } from '../../../schemas/pathway';
import type { Instant, LocalDate } from '../../../schemas/time';
import { addDays } from '../../../domain/calendar/local-date';
import type { Profile } from '../../../domain/profiles/profile';
import type { Chance } from './chance';
import type { Saying } from './saying';

/** Days are counted from the first day of the simulation, which is day 0. */
export type Day = number;

/** A made-up person and those around them: what they will still say, and what they have heard. */
export type Person = {
  pathwayId: string;
  personRef: string;
  noms: Identifier;
  crn: Identifier;
  profile: Profile;
  chance: Chance;
  firstDay: LocalDate;
  lastDay: Day;
  /** How surely those around them do their work in time, from 0 to 1. */
  diligence: number;
  agenda: Map<Day, Saying[]>;
  dates: PathwayDates;
  /** How many days before the release the prison confirms its date. */
  confirmsBefore: number;
  heard: number;
  said: number;
  closed: boolean;
};

/** Puts something on the agenda; what would come after the end is never said. */
export function plan({ agenda, lastDay }: Person, day: Day, ...sayings: Saying[]): void {
  if (day < lastDay) agenda.set(day, [...(agenda.get(day) ?? []), ...sayings]);
}

export const dateOn = ({ firstDay }: Pick<Person, 'firstDay'>, day: Day): LocalDate => addDays(firstDay, day);

/** A moment before the first day, for what was long known when it is told. */
export const morningOf = (date: LocalDate): Instant => `${date}T08:00:00.000Z`;
