import type { PathwayPage } from '../../../schemas/api/pathway';
import { PathwayLink } from '../frame/pathway-link';
import { useWords } from '../words/use-words';

/** The ways to what the reader alone may say of the whole pathway. */
export function OwnWords({ page: { pathwayId, acts } }: { page: PathwayPage }) {
  const { say } = useWords();
  return (
    <>
      {acts.includes('override-lead') && (
        <>
          {' · '}
          <PathwayLink pathwayId={pathwayId} to="decide">
            {say('decidePage.open')}
          </PathwayLink>
        </>
      )}
      {acts.includes('observe') && (
        <>
          {' · '}
          <PathwayLink pathwayId={pathwayId} to="observe">
            {say('observePage.open')}
          </PathwayLink>
        </>
      )}
    </>
  );
}
