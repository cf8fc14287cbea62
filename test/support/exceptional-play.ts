import { localDateOf } from '../../domain/calendar/zone';
import type { PathwayEvent } from '../../schemas/events/event';
import type { Report } from '../../schemas/reports/report';
import type { Day, ExceptionalStory, Said } from './exceptional-stories';
import { seen, wanted } from './given';
import { waitFor, type Pathway, type PathwayTemporal } from './pathway-worker';
import { london } from './setting';

const DAY_MS = 24 * 60 * 60 * 1000;

const instantIn = (today: Date, days: number): string => new Date(today.getTime() + days * DAY_MS).toISOString();

/** The days of London's calendar around one day. */
export const daysAround =
  (today: Date): Day =>
  (days) =>
    localDateOf(instantIn(today, days), london);

const reportOf = ([days, told]: Said, today: Date): Report => ({
  ...told(instantIn(today, days)),
  recordedAt: today.toISOString(),
});

/** How many pathways are told their story at once on one worker. */
const LANES = 6;

/** Every story on one worker, some side by side; the pathways by the names of their stories. */
export async function playAll(
  stories: Record<string, ExceptionalStory>,
  on: Pick<PathwayTemporal, 'pathway'>,
  today: Date,
): Promise<Map<string, Pathway>> {
  const waiting = Object.entries(stories);
  const played = new Map<string, Pathway>();
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      played.set(next[0], await play(next[1], on, today));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return played;
}

/** Tells a pathway the reports of a story, each when the one before has led to something. */
async function play(
  { said, begunWith }: ExceptionalStory,
  on: Pick<PathwayTemporal, 'pathway'>,
  today: Date,
): Promise<Pathway> {
  const pathway = on.pathway(begunWith);
  for (const report of said.map((each) => reportOf(each, today))) {
    await pathway.tell(report);
    await waitFor(() => pathway.events().some(({ cause }) => cause === report.id));
  }
  await pathway.settled();
  return pathway;
}

/** That a story led to what it had to, and to nothing it must never lead to. */
export function expectAsTold(events: readonly PathwayEvent[], { leadsTo, never = [] }: ExceptionalStory): void {
  const all = events.map(seen);
  expect(all).toEqual(expect.arrayContaining(leadsTo.map(wanted)));
  for (const unwanted of never.map(wanted)) expect(all).not.toContainEqual(unwanted);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i + 1));
}
