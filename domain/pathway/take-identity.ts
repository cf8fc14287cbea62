import type { ReportOf } from '../../schemas/reports/report';
import type { Draft } from './draft';
import { aside } from './set-aside';
import type { PathwayState } from './state';

export const takeDetails = ({ data }: ReportOf<'agency.person.registered'>, { detailsRef }: PathwayState): Draft[] =>
  data.detailsRef === detailsRef ? [] : [{ type: 'transition.person.registered', data }];

/** A second number of a scheme that already has one is for a person to look at: it may be another person's. */
export function takeLink(report: ReportOf<'agency.identity.linked'>, { identifiers: held }: PathwayState): Draft[] {
  const fresh = report.identifiers.filter(({ token }) => !held.some((known) => known.token === token));
  if (fresh.length === 0) return [];
  const disputed = fresh.some(({ scheme, token }) =>
    [...held, ...fresh].some((other) => other.scheme === scheme && other.token !== token),
  );
  if (disputed) return aside('identity-disputed', report);
  return [{ type: 'transition.identity.linked', data: { identifiers: fresh } }];
}
