import { evolve, newPathway } from '../../domain/pathway/evolve';
import type { PathwayState } from '../../domain/pathway/state';
import type { Profile } from '../../domain/profiles/profile';
import { profileOf } from '../../domain/profiles/registry';
import type { PathwayEvent } from '../../schemas/events/event';

/** What a view keeps of the state: clocks that rang and report ids taken matter to the pathway alone. */
const kept = (state: PathwayState): PathwayState => ({ ...state, taken: {}, rung: [] });

export const newKeptState: PathwayState = kept(newPathway);

/** The domain's own fold, without what no view shows. */
export const evolveKept = (state: PathwayState, event: PathwayEvent): PathwayState => kept(evolve(state, event));

/** A profile of a newer release: the view waits for it rather than guess. */
export function profileIn({ profile, profileVersion }: PathwayState): Profile {
  const known = profileOf(profile, profileVersion);
  if (known === undefined) throw new Error(`Profile ${profile} version ${profileVersion} is not in this release.`);
  return known;
}
