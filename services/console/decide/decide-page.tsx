import { BodyLong, Heading } from '@navikt/ds-react/Typography';
import type { PathwayPage } from '../../../schemas/api/pathway';
import { AboutPerson } from '../pathway/about-person';
import { LeadFact } from '../pathway/identity-bar';
import { usePathway } from '../pathway/use-pathway';
import { useWords } from '../words/use-words';
import { LeadForm } from './lead-form';
import { TrackForm } from './track-form';

/** What only a supervisor decides of a pathway: who leads for a time, and on which track the person is. */
export function DecidePage({ pathwayId }: { pathwayId: string }) {
  const { page } = usePathway(pathwayId);
  return (
    <AboutPerson pathwayId={pathwayId} title="decidePage.title" page={page}>
      {(shown) => <Decisions page={shown} />}
    </AboutPerson>
  );
}

function Decisions({ page }: { page: PathwayPage }) {
  const { say } = useWords();
  if (!page.acts.includes('override-lead')) return <BodyLong>{say('decidePage.notYours')}</BodyLong>;
  return (
    <div className="decisions">
      <section className="identity" aria-label={say('decidePage.now')}>
        <dl className="identity-facts">
          <LeadFact page={page} />
        </dl>
      </section>
      <Heading level="2" size="medium" spacing className="section">
        {say('pathwayAct.override-lead.title')}
      </Heading>
      <LeadForm page={page} />
      <Heading level="2" size="medium" spacing className="section">
        {say('pathwayAct.decide-track.title')}
      </Heading>
      <TrackForm page={page} />
    </div>
  );
}
