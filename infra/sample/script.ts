import { daysBetween, instantOf, type LocalDate } from './day';
import type { Beat, Rest, Story, Tell } from './story';

/** A beat with its day reckoned: days from the sample's today, 0 is today itself. */
export type Scene = Omit<Beat, 'on' | 'at'> & { day: number; instant: string };

/** A story's beats in the order they happened. */
export const scenesOf = ({ beats }: Story, today: LocalDate): Scene[] =>
  beats
    .map(({ on, at, ...told }) => ({ ...told, day: daysBetween(today, on(today)), instant: instantOf(on(today), at) }))
    .toSorted((a, b) => Date.parse(a.instant) - Date.parse(b.instant));

/** The first day of all stories, counted back from today. */
export const firstDay = (stories: readonly Story[], today: LocalDate): number =>
  Math.min(...stories.flatMap((story) => scenesOf(story, today)).map(({ day }) => day));

/** The raw payload as it leaves the agency; what would lie in the future happened just now. */
export function payloadOf(tell: Tell, story: Story, at: { today: LocalDate; scene: Scene; now: string }): object {
  const occurredAt = at.scene.instant < at.now ? at.scene.instant : at.now;
  return tell.payload({ person: story.person, occurredAt, dateOf: (rule) => rule(at.today) });
}

/** Where a story stands once everything up to a day has been told and answered; undefined before its first rest. */
export const restOn = ({ rests }: Story, { day, today }: { day: number; today: LocalDate }): Rest | undefined =>
  rests.findLast(({ from }) => daysBetween(today, from(today)) <= day)?.rest;

const settled: readonly string[] = ['done', 'failed', 'cancelled'];

/** What still holds when the clocks of days have gone on: facts, no offers and nobody's turn. */
export function lasting({ conditions, closed, steps }: Rest): Rest {
  return {
    ...(conditions && { conditions }),
    ...(closed && { closed }),
    steps: Object.fromEntries(Object.entries(steps).filter(([, status]) => settled.includes(status))),
  };
}
