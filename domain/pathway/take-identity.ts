import type { Identifier } from '../../schemas/identifier';
import type { ReportOf } from '../../schemas/reports/report';
import { defined } from '../defined';
import { completedBy } from '../steps/completed-by';
import { closing } from './closing';
import type { Draft } from './draft';
import { planRevised } from './plan';
import { reopening } from './reopening';
import { aside } from './set-aside';
import type { Moment, PathwayState } from './state';
import { set } from './whereabouts';

export const takeDetails = ({ data }: ReportOf<'agency.person.registered'>, { detailsRef }: PathwayState): Draft[] =>
  data.detailsRef === detailsRef ? [] : [{ type: 'transition.person.registered', data }];

/**
 * A second number of a scheme that already has one is for a person to look at: it may be another person's. A
 * coordinator's word on it ends the dispute.
 */
export function takeLink(
  report: ReportOf<'agency.identity.linked'>,
  state: PathwayState,
  { setting }: Moment,
): Draft[] {
  const { identifiers: held } = state;
  const settled = report.actor?.role === 'case-coordinator' ? disputeSettled(state) : [];
  const fresh = report.identifiers.filter(({ token }) => !has(held, token));
  if (fresh.length === 0) return settled;
  const disputed = fresh.some(({ scheme, token }) =>
    [...held, ...fresh].some((other) => other.scheme === scheme && other.token !== token),
  );
  if (disputed && report.actor?.role !== 'case-coordinator') return aside('identity-disputed', report);
  return [
    ...settled,
    { type: 'transition.identity.linked', data: { identifiers: fresh } },
    ...completedBy('identity-linking', { by: report.sourceAgency, state, setting }),
  ];
}

const has = (held: readonly Identifier[], token: string): boolean => held.some((known) => known.token === token);

const disputeSettled = ({ conditions }: PathwayState): Draft[] =>
  conditions.includes('disputed-identity')
    ? [{ type: 'transition.pathway.condition-cleared', data: { condition: 'disputed-identity' } }]
    : [];

/** Two numbers were one person's: one pathway goes on with the surviving number, the other one ends in it. */
export function takeMerge(
  { data }: ReportOf<'agency.identity.merged'>,
  state: PathwayState,
  { setting }: Moment,
): Draft[] {
  const { surviving, removed, into } = data;
  if (into !== undefined && into !== setting.pathwayId)
    return closing({ reason: 'merged', into }, 'closed', { state, setting });
  if (isMerged(surviving, removed, state)) return [];
  const isOurs = [surviving, removed].some(({ token }) => has(state.identifiers, token));
  return isOurs ? [{ type: 'transition.identity.merged', data: { surviving, removed } }] : [];
}

/** A merge that stands: told again, it changes nothing. */
const isMerged = (surviving: Identifier, removed: Identifier, { merges = [] }: PathwayState): boolean =>
  merges.some((merge) => merge.surviving.token === surviving.token && merge.removed.token === removed.token);

/**
 * The merge was wrong: the number that is another's goes, be it the one that went on or the one that was removed, and
 * everything is in doubt until a person has looked.
 */
export function takeUnmerge({ data }: ReportOf<'agency.identity.unmerged'>, state: PathwayState): Draft[] {
  const { reactivated, remaining } = data;
  const isBoth = [reactivated, remaining].every(({ token }) => has(state.identifiers, token));
  if (!isBoth && !isMerged(remaining, reactivated, state) && !isMerged(reactivated, remaining, state)) return [];
  const brought = state.broughtBy?.[reactivated.token];
  return [
    { type: 'transition.identity.unmerged', data: defined({ reactivated, remaining, brought }) },
    ...set('disputed-identity', state),
  ];
}

/** The pathway that ended in another by a wrong merge goes on where it stood: a wrong number must cost nobody theirs. */
export function takeBack(
  { data }: ReportOf<'agency.identity.unmerged'>,
  state: PathwayState,
  { setting }: Moment,
): Draft[] {
  const { closed, mergedInto, identifiers, dates, steps } = state;
  if (closed !== 'merged' || mergedInto === undefined || !has(identifiers, data.reactivated.token)) return [];
  const again = Object.values(steps).filter(({ status, reason }) => status === 'cancelled' && reason === 'closed');
  const reopened = again.map(({ key, revision }) => reopening(key, revision, 'unmerged'));
  const stood = again.map(({ key, stood }) => [key, stood?.status ?? 'planned'] as const);
  const revision = { trigger: 'unmerged', dates, becomes: Object.fromEntries(stood) } as const;
  return [
    { type: 'transition.pathway.reopened', data: { reason: 'unmerged' } },
    ...set('disputed-identity', state),
    ...reopened,
    planRevised(state, revision, setting),
  ];
}
