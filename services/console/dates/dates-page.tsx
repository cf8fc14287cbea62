import { BodyLong } from '@navikt/ds-react/Typography';
import type { PathwayPage } from '../../../schemas/api/pathway';
import { HandoverFact, ReleaseFact } from '../pathway/identity-bar';
import { Moved } from '../pathway/moved';
import { AboutPerson } from '../pathway/about-person';
import { usePathway } from '../pathway/use-pathway';
import { useWords } from '../words/use-words';
import { TryDate } from './try-date';

/** What moved with the release date and what another one would move, for each owner. */
export function DatesPage({ pathwayId }: { pathwayId: string }) {
  const { page } = usePathway(pathwayId);
  return (
    <AboutPerson pathwayId={pathwayId} title="datesPage.title" page={page}>
      {(shown) => <Dates page={shown} />}
    </AboutPerson>
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
      {page.acts.includes('propose-release') && <TryDate page={page} />}
      <div className="section">
        <Moved page={page} />
      </div>
    </>
  );
}
