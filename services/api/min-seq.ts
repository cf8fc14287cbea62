import { setTimeout as pause } from 'node:timers/promises';
import type { PathwayDocument, Views } from './ports';

const WAITED_MS = 2_000;
const LOOK_EVERY_MS = 25;

/** A pathway's view once it has reached `least`; after 2 s as it is, so that a reader is shown what there is. */
export async function pathwayAt(views: Views, pathwayId: string, least = 0): Promise<PathwayDocument | undefined> {
  const until = performance.now() + WAITED_MS;
  for (;;) {
    const document = await views.pathway(pathwayId);
    if ((document?.seq ?? 0) >= least || performance.now() >= until) return document;
    await pause(LOOK_EVERY_MS);
  }
}
