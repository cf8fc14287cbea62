import type { Condition } from '../../schemas/pathway';
import type { ReportOf } from '../../schemas/reports/report';
import { compare } from '../calendar/local-date';
import { localDateOf } from '../calendar/zone';
import { cancelled, pendingSteps } from './closing';
import type { Draft } from './draft';
import { isKnownSince } from './known-facts';
import { isOvertaken } from './last-word';
import { becoming, planRevised } from './plan';
import { aside } from './set-aside';
import type { Moment, PathwayState, Setting } from './state';
import { notYet, recalledBefore } from './recall-ahead';
import { recalled } from './take-recall';
import { movedOn } from './takeover';
import { backInside, cleared, concern, isAway, movedTo, set, setAhead } from './whereabouts';

type Around = { state: PathwayState; setting: Setting };
/**
 * An admission of somebody already known tells where they are and ends what kept them away. On licence the code of a
 * breach is a recall; another one may be a recall or another case: a person says which. (England and Wales, custody
 * movements, codes R1, 24 and N.)
 */
export function takeReturn(report: ReportOf<'agency.custody.received'>, state: PathwayState, moment: Moment): Draft[] {
  const { setting } = moment;
  const { movementCode } = report.data;
  if (isOvertaken('whereabouts', report, state))
    return movementCode === BREACH ? late(report, { state, setting }, movedTo(report, state)) : aside('stale', report);
  if (state.dates.releasedOn === undefined)
    return [...backInside(report, state, moment), ...byLicence(report, state, setting)];
  if (movementCode !== BREACH) return [...backInside(report, state, moment), ...probableRecall(report, state)];
  if (isOld(report, state, setting)) return aside('stale', report);
  return [...cleared(state, isAway), ...recallFromLicence(report, { state, setting }), ...movedTo(report, state)];
}

/** Back from a licence: by a recall that came before the one known, or by one whose release is yet to be told. */
function byLicence(report: ReportOf<'agency.custody.received'>, state: PathwayState, setting: Setting): Draft[] {
  const { movementCode, establishment } = report.data;
  const isNew = compare(localDateOf(report.occurredAt, setting.zone), state.dates.admission) > 0;
  if (movementCode !== BREACH) return [];
  if (state.conditions.includes('recalled')) return recalledBefore(report, state, setting);
  return isNew ? [notYet(report.type, { kind: 'standard', establishment })] : [];
}

/** A person is asked once of each return. */
const probableRecall = ({ occurredAt }: Movement, { probableRecallAt }: PathwayState): Draft[] =>
  occurredAt === probableRecallAt ? [] : [concern('probable-recall')];

/** Back inside from licence by this code: the licence is revoked, whatever the word beside it says. */
const BREACH = 'R1';

/** To another prison: it takes over what the one before had on its desk, which answers until then. */
export function takeTransfer(
  report: ReportOf<'agency.custody.transferred'>,
  state: PathwayState,
  moment: Moment,
): Draft[] {
  const { setting } = moment;
  if (state.dates.releasedOn !== undefined) return aside('not-in-custody', report);
  if (isBefore(report, state, setting) || isKnownSince('establishment', report, state)) return aside('stale', report);
  const { establishment } = report.data;
  if (establishment === undefined)
    return isOvertaken('whereabouts', report, state) ? aside('stale', report) : set('in-transit', state);
  const back = backInside(report, state, moment);
  if (movedTo(report, state).length === 0) return back;
  return [...back, ...movedOn('establishment', state, { to: establishment, calledAt: report.occurredAt, setting })];
}

/** Out for a time is a condition and no more; who does not come back is somebody's business at once. */
export function takeTemporaryAbsence(
  report: ReportOf<'agency.custody.temporary-absence'>,
  state: PathwayState,
): Draft[] {
  const { data } = report;
  if (state.dates.releasedOn !== undefined) return aside('not-in-custody', report);
  if (isOvertaken('whereabouts', report, state)) return aside('stale', report);
  switch (data.kind) {
    case 'started':
      return set('temporarily-released', state);
    case 'overdue':
      return state.absenceOverdue ? [] : [...set('temporarily-released', state), concern('absence-overdue')];
    case 'returned':
      return [
        ...cleared(state, (condition) => condition === 'temporarily-released'),
        ...(data.movementCode === PROBABLE_CAUSE ? probableRecall(report, state) : []),
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
    ? late(report, { state, setting })
    : away('suspended-hospital', report, { state, setting });

/** Gone: no routine letters, no clocks; a coordinator and the police know. From outside it is a recall as well (code UAL). */
export function takeAtLarge(
  report: ReportOf<'agency.custody.unlawfully-at-large'>,
  state: PathwayState,
  { setting }: Moment,
): Draft[] {
  if (isOld(report, state, setting)) return late(report, { state, setting });
  if (state.conditions.includes('suspended-at-large')) return [];
  const outForATime = state.conditions.includes('temporarily-released');
  const recall = outForATime ? recalledNow(report, { state, setting }) : recallFromLicence(report, { state, setting });
  return [...recall, ...gone('suspended-at-large', recall, state), concern('at-large')];
}

type Movement = { occurredAt: string };

/** Told late: the person has been released, has come in or went elsewhere since. */
const isOld = (movement: Movement, state: PathwayState, setting: Setting): boolean =>
  isBefore(movement, state, setting) || isOvertaken('whereabouts', movement, state);

/**
 * From before what is known. A recall that came before the one known is news all the same; one that came before any is
 * known once its release is.
 */
function late(movement: Movement & { type: string }, { state, setting }: Around, moved: Draft[] = []): Draft[] {
  const isAhead = state.dates.releasedOn === undefined && !state.conditions.includes('recalled');
  if (isAhead) return [...moved, notYet(movement.type, { kind: 'standard' }, 'stale')];
  const news = [...recalledBefore(movement, state, setting), ...moved];
  return news.length > 0 ? news : aside('stale', movement);
}

/** Removed from custody, and told of as released before that: nobody has seen them since. */
const isToldAsRelease = ({ occurredAt }: Movement, { dates, releasedAt, wordAt }: PathwayState): boolean =>
  dates.releasedOn !== undefined &&
  releasedAt !== undefined &&
  wordAt?.whereabouts === releasedAt &&
  occurredAt < releasedAt;

/** From before the person was released, or came in. */
const isBefore = ({ occurredAt }: Movement, { dates }: PathwayState, { zone }: Setting): boolean =>
  compare(localDateOf(occurredAt, zone), dates.releasedOn ?? dates.admission) < 0;

/** Away from where any clock of ours may ring; from licence in the cycle that the recall begins. */
function away(condition: Condition, movement: Movement, { state, setting }: Around): Draft[] {
  const recall = recallFromLicence(movement, { state, setting });
  return [...recall, ...gone(condition, recall, state)];
}

/** There and nowhere else; out of the country is left by coming back alone. */
const gone = (condition: Condition, recall: readonly Draft[], state: PathwayState): Draft[] => [
  ...cleared(state, (held) => isAway(held) && held !== condition && held !== 'suspended-abroad'),
  ...(recall.length === 0 ? setAhead(condition, state) : set(condition, state, state.cycle + 1)),
];

const recallFromLicence = (movement: Movement, around: Around): Draft[] =>
  around.state.dates.releasedOn === undefined ? [] : recalledNow(movement, around);

const recalledNow = ({ occurredAt }: Movement, { state, setting }: Around): Draft[] =>
  recalled(localDateOf(occurredAt, setting.zone), { state, setting, kind: 'standard' });

/**
 * Out of the country: the community's work ends; who has a right to be told is told; a return begins anew. From licence
 * it is a recall as well (England and Wales, codes DE, DD and ETR).
 */
export function takeRemoval(
  report: ReportOf<'agency.custody.removed-or-deported'>,
  state: PathwayState,
  { setting }: Moment,
): Draft[] {
  const isLetGo = isToldAsRelease(report, state);
  if (isOld(report, state, setting) && !isLetGo) return late(report, { state, setting });
  if (state.conditions.includes('suspended-abroad')) return [];
  if (state.dates.releasedOn !== undefined && !isLetGo) return away('suspended-abroad', report, { state, setting });
  const drafts = pendingSteps(state, setting, ({ side }) => side === 'community').map((key) =>
    cancelled(key, 'removed'),
  );
  return [
    ...gone('suspended-abroad', [], state),
    ...drafts,
    planRevised(state, { trigger: 'removed', dates: state.dates, becomes: becoming('cancelled', drafts) }, setting),
  ];
}
