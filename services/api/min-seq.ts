import { setTimeout as pause } from 'node:timers/promises';
import type { PathwayDocument, Views } from './ports';

const WAITED_MS = 2_000;
const LOOK_EVERY_MS = 25;

/** A pathway's view once it has reached `least`; after 2 s as it is, so that a reader is shown what there is. */
export async function pathwayAt(views: Views, known: PathwayDocument, least = 0): Promise<PathwayDocument> {
  const until = performance.now() + WAITED_MS;
  let document = known;
  while (document.seq < least && performance.now() < until) {
    await pause(LOOK_EVERY_MS);
    document = (await views.pathway(known._id)) ?? document;
  }
  return document;
}
