import type { Agencies } from './agencies';
import type { PlayedFile } from './played';
import { firstDay, payloadOf, scenesOf, type Scene } from './script';
import type { Story } from './story';
import type { Witness } from './witness';

export type Player = {
  /** Tells everything up to a day, 0 is today; what was told before stays told. Resolves when all of it has arrived. */
  playUntil: (day: number) => Promise<void>;
  /** Plays the day after the last one played; asked again meanwhile, it is the same day. There is none after today. */
  nextDay: () => Promise<void>;
  isPlaying: () => boolean;
  /** How many reports the adapters took from this process. */
  reports: () => number;
};

type Deps = {
  stories: readonly Story[];
  agencies: Agencies;
  witness: Witness;
  file: PlayedFile;
  now: () => string;
  say: (line: string) => void;
};

/** Plays the days of the cast, one call after the other. */
export function createPlayer(deps: Deps): Player {
  const reports = new Set<string>();
  let underWay = 0;
  let last: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  const inTurn = async (play: () => Promise<void>): Promise<void> => {
    underWay += 1;
    last = last.catch(() => undefined).then(play);
    await last.finally(() => (underWay -= 1));
  };
  return {
    playUntil: (day) => inTurn(() => playDays(Math.min(day, 0), reports, deps)),
    nextDay: () =>
      (next ??= inTurn(() => playDays(Math.min((deps.file.read().day ?? -1) + 1, 0), reports, deps)).finally(() => {
        next = undefined;
      })),
    isPlaying: () => underWay > 0,
    reports: () => reports.size,
  };
}

/** Every person's story in its order, all people side by side; a day counts as played when all of it has arrived. */
async function playDays(until: number, reports: Set<string>, deps: Deps): Promise<void> {
  const { file, say, stories } = deps;
  const { day, today, toldAt } = file.read();
  const from = day === null ? firstDay(stories, today) : day + 1;
  if (from > until) return;
  const now = toldAt[until] ?? deps.now();
  file.write({ today, day, toldAt: { ...toldAt, [until]: now } });
  say(`Sample: playing day ${from} to ${until}, 0 is ${today}.`);
  const told = stories.map((story) => {
    const scenes = scenesOf(story, today).filter((scene) => scene.day >= from && scene.day <= until);
    return playStory(story, scenes, { ...deps, today, now });
  });
  for (const reportId of (await Promise.all(told)).flat()) reports.add(reportId);
  file.write({ ...file.read(), day: until });
  say(`Sample: day ${until} has been played.`);
}

async function playStory(
  story: Story,
  scenes: readonly Scene[],
  { agencies, witness, say, today, now }: Omit<Deps, 'now'> & { today: string; now: string },
): Promise<string[]> {
  const ids: string[] = [];
  const arrived = async (): Promise<void> => {
    if (story.unknown === true || ids.length === 0 || (await witness(story.card.name, ids))) return;
    say(`Sample: what was told of ${story.card.name} cannot be seen yet; going on.`);
  };
  for (const scene of scenes) {
    if (scene.settled) await arrived();
    if (scene.probation) await agencies.behave(story.person.crn, scene.probation);
    for (const tell of scene.tells) {
      const id = await agencies.tell(tell.agency, payloadOf(tell, story, { today, scene, now }));
      if (id !== undefined) ids.push(id);
    }
  }
  await arrived();
  return ids;
}
