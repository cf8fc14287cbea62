import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { todayInLondon } from './day';

/**
 * How far the sample has been played: `today` is the day it was first started, on which its days end; `day` counts from
 * it; `toldAt` is when each day was first told, so that a day told again after a sudden end is the same day.
 */
const Played = z.object({
  today: z.iso.date(),
  day: z.int().nullable(),
  toldAt: z.record(z.string(), z.string()),
});
export type Played = z.infer<typeof Played>;

export type PlayedFile = { read: () => Played; write: (played: Played) => void };

/** Kept between starts in the folder; what cannot be read counts as never played. */
export function openPlayed(folder: string): PlayedFile {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'played.json');
  let held = readHeld(file) ?? { today: todayInLondon(), day: null, toldAt: {} };
  return {
    read: () => held,
    write: (played) => {
      writeFileSync(`${file}.new`, JSON.stringify(played));
      renameSync(`${file}.new`, file);
      held = played;
    },
  };
}

function readHeld(file: string): Played | undefined {
  try {
    return Played.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}
