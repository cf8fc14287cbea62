import { BodyLong, Heading } from '@navikt/ds-react/Typography';
import type { PathwayPage } from '../../../schemas/api/pathway';
import { LoadingRows } from '../caseload/loading-rows';
import { PathwayLink } from '../frame/pathway-link';
import { ProblemBox } from '../frame/problem-box';
import { Titled } from '../frame/titled';
import { HandoverFact, ReleaseFact } from '../pathway/identity-bar';
import { Moved } from '../pathway/moved';
import { usePathway } from '../pathway/use-pathway';
import { useWords } from '../words/use-words';
import { TryDate } from './try-date';

/** What moved with the release date and what another one would move, for each owner. */
export function DatesPage({ pathwayId }: { pathwayId: string }) {
  const { say } = useWords();
  const { page } = usePathway(pathwayId);
  const title = say('datesPage.title', { person: page.data?.name ?? page.data?.personRef ?? '…' });
  return (
    <>
      <Titled page={title} />
      <p className="back">
        <PathwayLink pathwayId={pathwayId}>{say('inspector.back')}</PathwayLink>
      </p>
      <Heading level="1" size="large" spacing>
        {title}
      </Heading>
      {page.isPending && <LoadingRows />}
      {page.isLoadingError && <ProblemBox error={page.error} onRetry={() => void page.refetch()} />}
      {page.data !== undefined && <Dates page={page.data} />}
    </>
  );
}

function Dates({ page }: { page: PathwayPage }) {
  const { say } = useWords();
  return (
    <>
      <BodyLong spacing>{say('datesPage.intro')}</BodyLong>
      <section className="identity" aria-label={say('datesPage.now')}>
        <dl className="identity-facts">
          <ReleaseFact page={page} />
          <HandoverFact page={page} />
        </dl>
      </section>
      {page.closed === undefined && <TryDate page={page} />}
      <div className="section">
        <Moved page={page} />
      </div>
    </>
  );
}
