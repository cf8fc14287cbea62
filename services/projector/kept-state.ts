import { evolve, newPathway } from '../../domain/pathway/evolve';
import type { PathwayState } from '../../domain/pathway/state';
import type { PathwayEvent } from '../../schemas/events/event';

/** What a view keeps of the state: clocks that rang and report ids taken matter to the pathway alone. */
const kept = (state: PathwayState): PathwayState => ({ ...state, taken: {}, rung: [] });

export const newKeptState: PathwayState = kept(newPathway);

/** The domain's own fold, without what no view shows. */
export const evolveKept = (state: PathwayState, event: PathwayEvent): PathwayState => kept(evolve(state, event));
