import type { Condition } from '../../schemas/pathway';
import type { EventOf } from '../../schemas/events/event';
import type { PathwayConcern } from '../../schemas/events/pathway';
import type { ReportOf } from '../../schemas/reports/report';
import { compare } from '../calendar/local-date';
import { localDateOf } from '../calendar/zone';
import { cancelled, pendingSteps } from './closing';
import { callsFor } from './call';
import type { Draft } from './draft';
import { becoming, planRevised } from './plan';
import { aside } from './set-aside';
import type { Moment, PathwayState, Setting } from './state';
import { recalled } from './take-recall';

type Around = { state: PathwayState; setting: Setting };
type ConditionSet = EventOf<'transition.pathway.condition-set'>['data'];

const set = (condition: Condition, { cycle, conditions }: PathwayState): Draft[] => {
  const data: ConditionSet = { condition, cycle };
  return conditions.includes(condition) ? [] : [{ type: 'transition.pathway.condition-set', data }];
};

const cleared = ({ conditions }: PathwayState, meant: (condition: Condition) => boolean): Draft[] =>
  conditions.filter(meant).map((condition) => ({ type: 'transition.pathway.condition-cleared', data: { condition } }));

const concern = (reason: PathwayConcern): Draft => ({
  type: 'transition.pathway.escalated',
  data: { to: 'case-coordinator', reason },
});

const movedTo = (establishment: string | undefined, state: PathwayState): Draft[] =>
  establishment === undefined || establishment === state.establishment
    ? []
    : [{ type: 'transition.fact.recorded', data: { fact: 'establishment', detail: { establishment } } }];

/**
 * An admission of somebody already known tells where they are and ends what kept them away. On licence it may be a
 * recall or another case: a person says which. (England and Wales, custody movements, codes R1, 24 and N.)
 */
export function takeReturn(
  { data }: ReportOf<'agency.custody.received'>,
  state: PathwayState,
  setting: Setting,
): Draft[] {
  const back = cleared(state, (condition) => isAway(condition) || condition === 'temporarily-released');
  const onLicence = state.dates.releasedOn !== undefined;
  const plan = back.length > 0 ? [planRevised(state, { trigger: 'resumed', dates: state.dates }, setting)] : [];
  return [...back, ...movedTo(data.establishment, state), ...plan, ...(onLicence ? [concern('probable-recall')] : [])];
}

const isAway = (condition: Condition): boolean => condition.startsWith('suspended-') || condition === 'in-transit';

/** To another prison: it takes over what the one before had on its desk, which answers until then. */
export function takeTransfer(
  report: ReportOf<'agency.custody.transferred'>,
  state: PathwayState,
  { setting }: Moment,
): Draft[] {
  if (state.dates.releasedOn !== undefined) return aside('not-in-custody', report);
  const { establishment } = report.data;
  if (establishment === undefined) return set('in-transit', state);
  const moved = movedTo(establishment, state);
  const arrived = cleared(state, (condition) => condition === 'in-transit');
  const evidence = establishment;
  return moved.length === 0
    ? arrived
    : [
        ...arrived,
        ...moved,
        ...callsFor(['custody-transfer'], state, { calledAt: report.occurredAt, setting, evidence }),
      ];
}

/** Out for a time is a condition and no more; who does not come back is somebody's business at once. */
export function takeTemporaryAbsence(
  report: ReportOf<'agency.custody.temporary-absence'>,
  state: PathwayState,
): Draft[] {
  const { data } = report;
  if (state.dates.releasedOn !== undefined) return aside('not-in-custody', report);
  switch (data.kind) {
    case 'started':
      return set('temporarily-released', state);
    case 'overdue':
      return [...set('temporarily-released', state), concern('absence-overdue')];
    case 'returned':
      return [
        ...cleared(state, (condition) => condition === 'temporarily-released'),
        ...(data.movementCode === PROBABLE_CAUSE ? [concern('probable-recall')] : []),
      ];
  }
}

/** A return with the code of a recall is a case for a human, not by itself a recall. */
const PROBABLE_CAUSE = '24';

/** In hospital no clock of ours rings. From licence it is a recall as well (England and Wales, codes HO and HQ). */
export const takeHospital = (
  report: ReportOf<'agency.custody.moved-to-secure-hospital'>,
  state: PathwayState,
  { setting }: Moment,
): Draft[] =>
  isOld(report, state, setting)
    ? aside('stale', report)
    : [...recallFromLicence(report, { state, setting }), ...set('suspended-hospital', state)];

/** Gone: no routine letters, no clocks; a coordinator and the police know. */
export const takeAtLarge = (
  report: ReportOf<'agency.custody.unlawfully-at-large'>,
  state: PathwayState,
  { setting }: Moment,
): Draft[] =>
  isOld(report, state, setting)
    ? aside('stale', report)
    : [...recallFromLicence(report, { state, setting }), ...set('suspended-at-large', state), concern('at-large')];

type Movement = { occurredAt: string };

/** Told late: the person has been released, or has come in, since. */
const isOld = ({ occurredAt }: Movement, { dates }: PathwayState, { zone }: Setting): boolean =>
  compare(localDateOf(occurredAt, zone), dates.releasedOn ?? dates.admission) < 0;

function recallFromLicence({ occurredAt }: Movement, { state, setting }: Around): Draft[] {
  if (state.dates.releasedOn === undefined) return [];
  return recalled(localDateOf(occurredAt, setting.zone), { state, setting, kind: 'standard' });
}

/** Out of the country: the community's work ends; who has a right to be told is told; a return begins anew. */
export function takeRemoval(
  report: ReportOf<'agency.custody.removed-or-deported'>,
  state: PathwayState,
  { setting }: Moment,
): Draft[] {
  if (isOld(report, state, setting)) return aside('stale', report);
  if (state.conditions.includes('suspended-abroad')) return [];
  const stopped = pendingSteps(state, setting, ({ side }) => side === 'community');
  const drafts = stopped.map((key) => cancelled(key, 'removed'));
  return [
    ...set('suspended-abroad', state),
    ...drafts,
    planRevised(state, { trigger: 'removed', dates: state.dates, becomes: becoming('cancelled', drafts) }, setting),
  ];
}
