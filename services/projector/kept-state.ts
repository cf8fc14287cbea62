import { evolve, newPathway } from '../../domain/pathway/evolve';
import type { PathwayState } from '../../domain/pathway/state';
import type { PathwayEvent } from '../../schemas/events/event';
import type { KeptState } from './view';

function kept({ taken: _ids, rung: _clocks, ...rest }: PathwayState): KeptState {
  return rest;
}

export const newKeptState: KeptState = kept(newPathway);

/** The domain's own fold, without what no view shows. */
export const evolveKept = (state: KeptState, event: PathwayEvent): KeptState =>
  kept(evolve({ ...state, taken: {}, rung: [] }, event));
