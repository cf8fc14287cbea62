import type { EventOf } from '../../schemas/events/event';
import { defined } from '../defined';
import type { PathwayState } from './state';
import { leftFrom } from './takeover';

type Noted = EventOf<'transition.fact.recorded'>;

/** What of a recorded fact the rules ask for later; the rest stands in the story alone. */
export function noted(state: PathwayState, { data }: Noted): PathwayState {
  const { fact, detail } = data;
  switch (fact) {
    case 'establishment':
      return movedBy(state, 'establishment', detail['establishment']);
    case 'legal-status':
      return { ...state, legalStatus: legalStatusOf(detail['legalStatus']) ?? state.legalStatus };
    case 'probation-area':
      return movedBy(state, 'area', detail['area']);
    case 'security-level':
      return { ...state, ...(detail['level'] !== undefined && { securityLevel: detail['level'] }) };
    case 'activity':
      return { ...state, activities: activitiesAfter(state.activities, detail) };
    case 'track':
      return tracked(state, detail);
    case 'prison-officer':
    case 'observation':
    case 'foreign-decision':
    case 'referral':
    case 'accommodation':
    case 'licence':
    case 'notice':
    case 'person-view':
      return state;
  }
}

const movedBy = (state: PathwayState, place: 'establishment' | 'area', to: string | undefined): PathwayState =>
  to === undefined ? state : { ...state, ...leftFrom(place, state), [place]: to };

/** When the track is looked at again and, on the specialised one, who answers for the person until then. */
function tracked(state: PathwayState, { track, reviewOn, firstWorker, secondWorker }: Noted['data']['detail']) {
  const { pair: _gone, ...rest } = state;
  const isPair = track === 'specialised' && firstWorker !== undefined && secondWorker !== undefined;
  const pair: [string, string] | undefined = isPair ? [firstWorker, secondWorker] : undefined;
  return { ...rest, ...defined({ trackReview: reviewOn ?? state.trackReview, pair }) };
}

const legalStatusOf = (said: string | undefined): PathwayState['legalStatus'] | undefined =>
  (['remand', 'sentenced', 'immigration'] as const).find((known) => known === said);

function activitiesAfter(held: readonly string[], { kind, activity }: Noted['data']['detail']): string[] {
  if (activity === undefined) return [...held];
  const others = held.filter((known) => known !== activity);
  return kind === 'joined' ? [...others, activity] : others;
}
