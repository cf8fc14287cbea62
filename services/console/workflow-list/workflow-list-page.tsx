import { Button } from '@navikt/ds-react/Button';
import { BodyShort, Heading } from '@navikt/ds-react/Typography';
import { Filters } from '../caseload/filters';
import { LoadingRows } from '../caseload/loading-rows';
import { useCaseload } from '../caseload/use-caseload';
import type { CaseloadView } from '../caseload/view';
import { ProblemBox } from '../frame/problem-box';
import { Titled } from '../frame/titled';
import { useMedia } from '../frame/use-media';
import { ChangesBar } from '../live/changes-bar';
import { useWords } from '../words/use-words';
import { WorkflowCards, WorkflowTable } from './workflow-rows';

type Props = { view: CaseloadView; onView: (view: CaseloadView) => void };

/** Every pathway by what blocks it; whoever coordinates opens from here why it waits. */
export function WorkflowListPage({ view, onView }: Props) {
  const { say } = useWords();
  const wide = useMedia('(min-width: 64rem)');
  const { query, rows, phases, changes, show } = useCaseload(view, false);
  return (
    <>
      <Titled page={say('workflows.title')} />
      <Heading level="1" size="large">
        {say('workflows.title')}
      </Heading>
      <BodyShort spacing>{say('workflows.intro')}</BodyShort>
      <Filters view={view} onView={onView} phases={phases} />
      <ChangesBar count={changes} onShow={show} />
      {query.isLoadingError && <ProblemBox error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <LoadingRows />}
      {query.isSuccess && rows.length === 0 && <BodyShort className="empty">{say('caseload.empty')}</BodyShort>}
      {rows.length > 0 && (wide ? <WorkflowTable rows={rows} /> : <WorkflowCards rows={rows} />)}
      {query.hasNextPage && (
        <Button variant="secondary" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {say('caseload.more')}
        </Button>
      )}
    </>
  );
}
