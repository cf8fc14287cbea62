import { weekday } from '../../domain/calendar/local-date';
import { defined } from '../../domain/defined';
import { reachOf, type Reach } from '../../domain/access/reach';
import type { CaseloadRow } from '../../schemas/api/caseload';
import type { StepInHand } from '../../schemas/api/my-work';
import { evolveKept, newKeptState, profileIn } from './kept-state';
import { nextStepOf } from './next-step';
import { stepsInHand } from './steps-in-hand';
import type { View, ViewDocument } from './view';

/** A row without its name, which stays in the encrypted store. */
export type StoredRow = Omit<CaseloadRow, 'name'>;

/**
 * `order` sorts the list as text: open before closed, escalated first, then by the next time due; it ends in the id.
 * `orders` does the same by the day of release and by how long somebody has been waited for.
 * There is no row before the opening. `work` is what somebody has in hand, `reach` what rights ask of it.
 */
export type CaseloadDocument = ViewDocument & {
  setAside: number;
  order: string;
  orders?: Orders;
  row?: StoredRow;
  work?: StepInHand[];
  reach?: Reach;
};
type Orders = { release: string; wait: string };

const FRIDAY = 5;

export const caseloadView: View<CaseloadDocument> = {
  name: 'caseload',
  collection: 'caseload-views',
  start: (pathwayId) => ({ _id: pathwayId, seq: 0, updatedAt: '', state: newKeptState, setAside: 0, order: '' }),
  project: (document, event) => ({
    ...document,
    seq: event.seq,
    updatedAt: event.at,
    state: evolveKept(document.state, event),
    setAside: document.setAside + (event.type === 'transition.report.set-aside' ? 1 : 0),
  }),
  show(document) {
    if (document.state.status === 'new') return document;
    const row = rowOf(document);
    const profile = profileIn(document.state);
    const work = stepsInHand(document.state, profile);
    const reach = reachOf(document.state, profile);
    return { ...document, order: orderOf(row), orders: ordersOf(row), row, work, reach };
  },
  asked: ({ identifiers, detailsRef, pair, profile, profileVersion }) =>
    defined({ identifiers, detailsRef, pair, profile, profileVersion }),
};

function rowOf({ _id: pathwayId, seq, updatedAt, state, setAside }: CaseloadDocument): StoredRow {
  const profile = profileIn(state);
  const { release, releasedOn } = state.dates;
  const leaves = releasedOn ?? release;
  return defined({
    pathwayId,
    personRef: state.personRef,
    profile: state.profile,
    zone: profile.zone,
    phase: state.phase,
    conditions: state.conditions,
    lead: state.lead,
    leadUnconfirmed: state.leadUnconfirmed,
    release,
    released: releasedOn !== undefined,
    fridayRelease: leaves !== undefined && weekday(leaves) === FRIDAY,
    housing: state.steps['accommodation-confirmed']?.status,
    next: nextStepOf(state, profile),
    setAside,
    closed: state.closed,
    seq,
    updatedAt,
  });
}

const isOver = ({ closed }: StoredRow): number => (closed === undefined ? 0 : 1);
const NEVER = '9999';

function orderOf(row: StoredRow): string {
  const { pathwayId, next } = row;
  const urgency = next?.escalatedTo === undefined ? 1 : 0;
  return `${isOver(row)}/${urgency}/${next?.due ?? NEVER}/${pathwayId}`;
}

/** Nobody waits for a step that has not begun. */
function ordersOf(row: StoredRow): Orders {
  const { pathwayId, release = NEVER, next } = row;
  const since = next === undefined || next.status === 'planned' ? undefined : next.since;
  return {
    release: `${isOver(row)}/${release}/${pathwayId}`,
    wait: `${isOver(row)}/${since ?? NEVER}/${pathwayId}`,
  };
}
