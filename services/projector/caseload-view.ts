import { weekday } from '../../domain/calendar/local-date';
import { defined } from '../../domain/defined';
import type { PathwayState } from '../../domain/pathway/state';
import type { Profile } from '../../domain/profiles/profile';
import { profileOf } from '../../domain/profiles/registry';
import type { CaseloadRow } from '../../schemas/api/caseload';
import type { StepInHand } from '../../schemas/api/my-work';
import { evolveKept, newKeptState } from './kept-state';
import { nextStepOf } from './next-step';
import { stepsInHand } from './steps-in-hand';
import type { View, ViewDocument } from './view';

/** A row without its name, which stays in the encrypted store. */
export type StoredRow = Omit<CaseloadRow, 'name'>;

/**
 * `order` sorts the list as text: open before closed, escalated first, then by the next time due; it ends in the id.
 * There is no row before the opening. `work` is what somebody has in hand.
 */
export type CaseloadDocument = ViewDocument & { setAside: number; order: string; row?: StoredRow; work?: StepInHand[] };

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
    const work = stepsInHand(document.state, profileIn(document.state));
    return { ...document, order: orderOf(row), row, work };
  },
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

/** A profile of a newer release: the view waits for it rather than guess. */
function profileIn({ profile, profileVersion }: PathwayState): Profile {
  const known = profileOf(profile, profileVersion);
  if (known === undefined) throw new Error(`Profile ${profile} version ${profileVersion} is not in this release.`);
  return known;
}

function orderOf({ pathwayId, closed, next }: StoredRow): string {
  const urgency = next?.escalatedTo === undefined ? 1 : 0;
  return `${closed === undefined ? 0 : 1}/${urgency}/${next?.due ?? '9999'}/${pathwayId}`;
}
