import { Button } from '@navikt/ds-react/Button';
import { BodyShort, Heading } from '@navikt/ds-react/Typography';
import { ProblemBox } from '../frame/problem-box';
import { useMedia } from '../frame/use-media';
import { ChangesBar } from '../live/changes-bar';
import { useWords } from '../words/use-words';
import { CaseloadCards } from './caseload-cards';
import { CaseloadTable } from './caseload-table';
import { Filters } from './filters';
import { LoadingRows } from './loading-rows';
import { type CaseloadRead, useCaseload } from './use-caseload';
import { ExportCsv } from './export-csv';
import { type CaseloadView, filtersOf } from './view';

type Props = { view: CaseloadView; onView: (view: CaseloadView) => void; follow: boolean };

/** Everybody on a pathway, filtered and sorted as the address says. */
export function Caseload({ view, onView, follow }: Props) {
  const { say } = useWords();
  const wide = useMedia('(min-width: 64rem)');
  const { query, rows, phases, changes, show } = useCaseload(view, follow);
  return (
    <section aria-labelledby="caseload-title" className="section">
      <div className="title-row">
        <Heading level="2" size="medium" id="caseload-title">
          {say('caseload.everybody')}
        </Heading>
        {query.isSuccess && <BodyShort>{say('caseload.count', { count: rows.length })}</BodyShort>}
      </div>
      <Filters view={view} onView={onView} phases={phases} />
      <ChangesBar count={changes} onShow={show} />
      {rows.length === 0 && <NoRows query={query} filtered={Object.keys(filtersOf(view)).length > 0} />}
      {rows.length > 0 && wide && <CaseloadTable rows={rows} />}
      {rows.length > 0 && !wide && <CaseloadCards rows={rows} />}
      {query.hasNextPage && (
        <Button variant="secondary" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {say('caseload.more')}
        </Button>
      )}
      {rows.length > 0 && <ExportCsv view={view} />}
    </section>
  );
}

function NoRows({ query, filtered }: { query: CaseloadRead; filtered: boolean }) {
  const { say } = useWords();
  if (query.isError) return <ProblemBox error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <LoadingRows />;
  return <BodyShort className="empty">{say(filtered ? 'caseload.empty' : 'caseload.emptyAll')}</BodyShort>;
}
