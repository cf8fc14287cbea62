import { Heading } from '@navikt/ds-react/Typography';
import { useReader } from '../api/use-reader';
import { LoadingRows } from '../caseload/loading-rows';
import { HomeLink } from '../frame/home-link';
import { PathwayLink } from '../frame/pathway-link';
import { NotYours } from '../frame/not-yours';
import { PrintButton } from '../frame/print-button';
import { Titled } from '../frame/titled';
import { useWords } from '../words/use-words';
import { Absorbed } from './absorbed';
import { CopyRecord } from './copy-record';
import { IdentityBar } from './identity-bar';
import { Milestones } from './milestones';
import { Moved } from './moved';
import { OwnWords } from './own-words';
import { PathwayNotices } from './pathway-notices';
import { Steps } from './steps';
import { Story } from './story';
import { TimelineChart } from './timeline-chart';
import { usePathway } from './use-pathway';
import { Waits } from './waits';

export function PathwayPage({ pathwayId }: { pathwayId: string }) {
  const { say } = useWords();
  const { page, live } = usePathway(pathwayId);
  if (page.data === undefined) {
    const title = say(page.isError ? 'problem.title' : 'loading');
    return (
      <>
        <Titled page={title} />
        <p className="back">
          <HomeLink>{say('pathway.back')}</HomeLink>
        </p>
        <Heading level="1" size="large" spacing>
          {title}
        </Heading>
        {page.isError ? (
          <NotYours pathwayId={pathwayId} error={page.error} onRetry={() => void page.refetch()} />
        ) : (
          <LoadingRows />
        )}
      </>
    );
  }
  return (
    <>
      <Titled page={page.data.name ?? page.data.personRef} />
      <p className="back">
        <HomeLink>{say('pathway.back')}</HomeLink>
      </p>
      <IdentityBar page={page.data} />
      <PathwayNotices page={page.data} />
      <Absorbed page={page.data} />
      <Waits live={live} page={page.data} />
      <p className="no-print">
        <PathwayLink pathwayId={pathwayId} to="why">
          {say('inspector.open')}
        </PathwayLink>
        {' · '}
        <PathwayLink pathwayId={pathwayId} to="my-plan">
          {say('myPlan.open')}
        </PathwayLink>
        <OwnWords page={page.data} />
        <WhoSees pathwayId={pathwayId} />
        <PrintButton />
      </p>
      <CopyRecord page={page.data} />
      <TimelineChart page={page.data} />
      <div className="columns">
        <Steps page={page.data} />
        <div className="column-side">
          <Moved page={page.data} />
          <Story page={page.data} />
        </div>
      </div>
      <Milestones page={page.data} />
    </>
  );
}

/** The way to the explanation, for those who may ask for it. */
function WhoSees({ pathwayId }: { pathwayId: string }) {
  const { say } = useWords();
  if (useReader()?.may.includes('explain-rights') !== true) return null;
  return (
    <>
      {' · '}
      <PathwayLink pathwayId={pathwayId} to="access">
        {say('pathway.whoSees')}
      </PathwayLink>
    </>
  );
}
