import { BodyShort, Heading } from '@navikt/ds-react/Typography';
import { Titled } from '../frame/titled';
import { useFollowing } from '../live/use-following';
import { TourCard } from '../tour/tour-card';
import { useWords } from '../words/use-words';
import { Caseload } from './caseload';
import type { CaseloadView } from './view';

type Props = { view: CaseloadView; onView: (view: CaseloadView) => void };

/** The first page: the made-up cast, and everybody on a pathway. */
export function HomePage({ view, onView }: Props) {
  const { say } = useWords();
  const following = useFollowing();
  return (
    <>
      <Titled page={say('caseload.title')} />
      <Heading level="1" size="large">
        {say('caseload.title')}
      </Heading>
      <BodyShort spacing>{say('app.tagline')}</BodyShort>
      <TourCard onPlayed={following.start} />
      <Caseload view={view} onView={onView} follow={following.on} />
    </>
  );
}
