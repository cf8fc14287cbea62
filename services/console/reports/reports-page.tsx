import { Link as AkselLink } from '@navikt/ds-react/Link';
import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { noticeReportQuery } from '../api/queries';
import { aggregatesQuery, figuresQuery } from '../api/report-queries';
import { useReader } from '../api/use-reader';
import { LoadingRows } from '../caseload/loading-rows';
import { Part } from '../frame/part';
import { ProblemBox } from '../frame/problem-box';
import { Titled } from '../frame/titled';
import { useWords } from '../words/use-words';
import { CountTable } from './count-table';
import { FigureTable } from './figure-table';
import { knewInTime } from './report-words';

/** Figures from the records alone, of nobody in particular; each says whence and as of when. */
export function ReportsPage() {
  const { say } = useWords();
  const may = useReader()?.may ?? [];
  return (
    <>
      <Titled page={say('nav.reports')} />
      <Heading level="1" size="large" spacing>
        {say('nav.reports')}
      </Heading>
      <BodyLong spacing>{say('reports.intro')}</BodyLong>
      {may.includes('count') ? <Going /> : null}
      {may.includes('count') ? <Counts /> : <BodyLong className="empty">{say('reports.notYours')}</BodyLong>}
      {may.includes('report-notices') && <Notices />}
    </>
  );
}

function Going() {
  const { say, dates } = useWords();
  const { data, isPending, isLoadingError, error, refetch, dataUpdatedAt } = useQuery(figuresQuery());
  return (
    <Part title={say('reports.figures')}>
      {isPending && <LoadingRows />}
      {isLoadingError && <ProblemBox error={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <>
          <BodyLong spacing>{say('reports.period', { from: dates.day(data.from), to: dates.day(data.to) })}</BodyLong>
          <FigureTable figures={data.figures} />
          <Source of={say('reports.fromPathways')} at={dataUpdatedAt} />
        </>
      )}
    </Part>
  );
}

function Counts() {
  const { say } = useWords();
  const { data, isPending, isLoadingError, error, refetch, dataUpdatedAt } = useQuery(aggregatesQuery());
  return (
    <Part title={say('reports.counts')}>
      {isPending && <LoadingRows />}
      {isLoadingError && <ProblemBox error={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <>
          <CountTable counts={data} />
          <Source of={say('reports.fromCaseload')} at={dataUpdatedAt} />
        </>
      )}
    </Part>
  );
}

function Notices() {
  const words = useWords();
  const { say } = words;
  const { data, isPending, isLoadingError, error, refetch, dataUpdatedAt } = useQuery(
    noticeReportQuery({ from: '', to: '' }),
  );
  return (
    <Part title={say('nav.notices')}>
      {isPending && <LoadingRows />}
      {isLoadingError && <ProblemBox error={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <>
          <p className="wait-root">{knewInTime(data, words)}</p>
          <Source of={say('reports.fromNotices', { days: data.daysBefore })} at={dataUpdatedAt} />
          <p className="no-print">
            <AkselLink as={Link} to="/notices">
              {say('reports.toNotices')}
            </AkselLink>
          </p>
        </>
      )}
    </Part>
  );
}

function Source({ of, at }: { of: string; at: number }) {
  const { say, moment } = useWords();
  return (
    <BodyShort size="small" className="subtle">
      {say('reports.source', { of, at: moment(new Date(at).toISOString()) })}
    </BodyShort>
  );
}
