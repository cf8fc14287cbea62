import { Fragment } from 'react';
import type { PathwayPage } from '../../../schemas/api/pathway';
import { PathwayLink } from '../frame/pathway-link';
import { useWords } from '../words/use-words';

const ways = [
  ['propose-release', 'dates', 'datesPage.open'],
  ['override-lead', 'decide', 'decidePage.open'],
  ['observe', 'observe', 'observePage.open'],
] as const;

/** The ways to what the reader may say of the whole pathway; nobody is led to what would be refused. */
export function OwnWords({ page: { pathwayId, acts } }: { page: PathwayPage }) {
  const { say } = useWords();
  return ways
    .filter(([act]) => acts.includes(act))
    .map(([act, to, words]) => (
      <Fragment key={act}>
        {' · '}
        <PathwayLink pathwayId={pathwayId} to={to}>
          {say(words)}
        </PathwayLink>
      </Fragment>
    ));
}
