import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { LiveState } from '../../../schemas/api/live';
import type { PathwayPage, StepView } from '../../../schemas/api/pathway';
import { explanationQuery } from '../api/queries';
import { LoadingRows } from '../caseload/loading-rows';
import { Part } from '../frame/part';
import { PathwayLink } from '../frame/pathway-link';
import { NotYours } from '../frame/not-yours';
import { PrintButton } from '../frame/print-button';
import { Titled } from '../frame/titled';
import { Counted, WhoWasTold } from '../inspector/step-reason';
import { RingOfStep } from '../inspector/whom-to-ring';
import { StoryLines } from '../pathway/story';
import { usePathway } from '../pathway/use-pathway';
import { WaitLine } from '../pathway/waits';
import { useWords } from '../words/use-words';
import { HeadingLevel } from './heading-level';
import { StepActs } from './step-acts';
import { StepFacts } from './step-facts';
import { StepTags } from './step-tags';

/** One step of one pathway: what is handed over, what to do with it, and why it stands as it stands. */
export function StepPage({ pathwayId, stepKey }: { pathwayId: string; stepKey: string }) {
  const { say } = useWords();
  const { page, live } = usePathway(pathwayId);
  if (page.data !== undefined) return <OfPathway page={page.data} stepKey={stepKey} live={live} />;
  return (
    <Under pathwayId={pathwayId} title={say(page.isError ? 'problem.title' : 'loading')}>
      {page.isError ? (
        <NotYours pathwayId={pathwayId} error={page.error} onRetry={() => void page.refetch()} />
      ) : (
        <LoadingRows />
      )}
    </Under>
  );
}

function OfPathway({ page, stepKey, live }: Omit<Props, 'step'> & { stepKey: string }) {
  const { say } = useWords();
  const person = page.name ?? page.personRef;
  const step = page.steps.find(({ key }) => key === stepKey);
  if (step === undefined)
    return (
      <Under pathwayId={page.pathwayId} title={person}>
        <BodyLong className="empty">{say('stepPage.none')}</BodyLong>
      </Under>
    );
  return (
    <Under
      pathwayId={page.pathwayId}
      title={say('stepPage.title', { step: say(`step.${step.key}.title`), person })}
      tags={<StepTags step={step} />}
    >
      <OneStep step={step} page={page} live={live} />
    </Under>
  );
}

type UnderProps = { pathwayId: string; title: string; tags?: ReactNode; children: ReactNode };

function Under({ pathwayId, title, tags, children }: UnderProps) {
  const { say } = useWords();
  return (
    <>
      <Titled page={title} />
      <p className="back">
        <PathwayLink pathwayId={pathwayId}>{say('stepPage.back')}</PathwayLink>
      </p>
      <div className="title-row">
        <Heading level="1" size="large">
          {title}
        </Heading>
        {tags}
      </div>
      {children}
    </>
  );
}

type Props = { step: StepView; page: PathwayPage; live: UseQueryResult<LiveState> };

function OneStep({ step, page, live }: Props) {
  const { say } = useWords();
  const { data: explanation } = useQuery(explanationQuery(page.pathwayId, page.seq));
  const reason = explanation?.steps.find((one) => one.step === step.key);
  const wait = live.data?.waits.find((one) => one.step === step.key);
  const story = page.timeline.filter((entry) => entry.step === step.key).toReversed();
  return (
    <>
      <BodyShort spacing>{say(`step.${step.key}.purpose`)}</BodyShort>
      {wait !== undefined && <WaitLine wait={wait} zone={page.zone} root />}
      <Part title={say('stepPage.facts')}>
        <StepFacts step={step} zone={page.zone} />
        {reason !== undefined && <RingOfStep reason={reason} contact={step.contact} zone={page.zone} />}
      </Part>
      <Part title={say('stepPage.acts')}>
        {step.acts.length === 0 && <BodyShort spacing>{say('stepPage.noActs')}</BodyShort>}
        <HeadingLevel value="3">
          <StepActs step={step} page={page} />
        </HeadingLevel>
      </Part>
      {reason !== undefined && (
        <>
          <Part title={say('stepPage.counted')}>
            <Counted reason={reason} />
          </Part>
          <Part title={say('stepPage.told')}>
            <WhoWasTold reason={reason} />
          </Part>
        </>
      )}
      <Part title={say('stepPage.story')}>
        {story.length === 0 ? (
          <BodyShort>{say('stepPage.noStory')}</BodyShort>
        ) : (
          <StoryLines entries={story} zone={page.zone} />
        )}
      </Part>
      <PrintButton />
    </>
  );
}
