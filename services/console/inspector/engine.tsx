import { Link } from '@navikt/ds-react/Link';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { Heading } from '@navikt/ds-react/Typography';
import type { UseQueryResult } from '@tanstack/react-query';
import type { EngineState } from '../../../schemas/api/engine';
import type { LiveState } from '../../../schemas/api/live';
import type { PathwayPage } from '../../../schemas/api/pathway';
import { enginePath } from '../api/queries';
import { LoadingRows } from '../caseload/loading-rows';
import { ProblemBox } from '../frame/problem-box';
import { Fact } from '../pathway/fact';
import { useWords } from '../words/use-words';

type Props = { engine: UseQueryResult<EngineState>; page: PathwayPage; live: LiveState | undefined };

/** What the engine holds of it, folded: most who come here need none of it. */
export function Engine({ engine, page, live }: Props) {
  const { say } = useWords();
  return (
    <ReadMore size="small" header={say('engine.title')}>
      {engine.isLoading && <LoadingRows />}
      {engine.isError && <ProblemBox error={engine.error} onRetry={() => void engine.refetch()} />}
      {engine.data !== undefined && (
        <>
          <EngineFacts engine={engine.data} page={page} live={live} />
          <Feed engine={engine.data} />
          <Link href={enginePath(page.pathwayId)}>{say('engine.json')}</Link>
        </>
      )}
    </ReadMore>
  );
}

type FactsProps = Omit<Props, 'engine'> & { engine: EngineState };

function EngineFacts({ engine, page, live }: FactsProps) {
  const { say, moment } = useWords(page.zone);
  const { workflowId, runId, status, startedAt, activities, timers } = engine;
  return (
    <dl className="facts">
      <Fact name={say('engine.workflow')}>{workflowId}</Fact>
      <Fact name={say('engine.run')}>{say('engine.runLine', { runId, status, at: moment(startedAt) })}</Fact>
      <Fact name={say('engine.rules')}>
        {say('engine.profile', { profile: page.profile, version: page.profileVersion })}
        {live?.rulesVersion !== undefined && `; ${say('engine.rulesVersion', { version: live.rulesVersion })}`}
      </Fact>
      <Fact name={say('engine.timers')}>
        {timers.map(({ id, firesAt }) => say('engine.timer', { id, at: moment(firesAt) })).join('; ') ||
          say('engine.none')}
      </Fact>
      <Fact name={say('engine.activities')}>{activities.map(activityLine).join('; ') || say('engine.none')}</Fact>
    </dl>
  );

  function activityLine({ name, attempt, lastError }: EngineState['activities'][number]): string {
    const line = say('engine.activity', { name, attempt });
    return lastError === undefined ? line : `${line}: ${lastError}`;
  }
}

function Feed({ engine: { events, historyLength } }: { engine: EngineState }) {
  const { say, moment } = useWords();
  return (
    <>
      <Heading level="3" size="xsmall">
        {say('engine.history', { shown: events.length, count: historyLength })}
      </Heading>
      <ol className="engine-feed" lang="en">
        {events.map(({ number, at, type }) => (
          <li key={number} value={number}>
            {type}, <time dateTime={at}>{moment(at)}</time>
          </li>
        ))}
      </ol>
    </>
  );
}
