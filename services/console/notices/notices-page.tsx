import { BodyLong, Heading } from '@navikt/ds-react/Typography';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { noticeReportQuery } from '../api/queries';
import { LoadingRows } from '../caseload/loading-rows';
import { ProblemBox } from '../frame/problem-box';
import { Titled } from '../frame/titled';
import { useWords } from '../words/use-words';
import { NoticeFigures } from './notice-figures';

const DayField = lazy(() => import('../step/day-field').then(({ DayField: field }) => ({ default: field })));

/** How many of those who were to know of a release knew it in time, and who did not. */
export function NoticesPage() {
  const { say } = useWords();
  const [period, setPeriod] = useState({ from: '', to: '' });
  const report = useQuery(noticeReportQuery(period));
  return (
    <>
      <Titled page={say('noticesPage.title')} />
      <Heading level="1" size="large" spacing>
        {say('noticesPage.title')}
      </Heading>
      <search aria-label={say('filter.label')} className="filters">
        <Suspense>
          {(['from', 'to'] as const).map((end) => (
            <DayField
              key={end}
              label={say(`noticesPage.${end}`)}
              anyDay
              error={undefined}
              onChange={(day) => setPeriod((held) => ({ ...held, [end]: day }))}
            />
          ))}
        </Suspense>
      </search>
      {report.isPending && <LoadingRows />}
      {report.isLoadingError && <ProblemBox error={report.error} onRetry={() => void report.refetch()} />}
      {report.data !== undefined && (
        <>
          <BodyLong spacing>{say('noticesPage.intro', { days: report.data.daysBefore })}</BodyLong>
          <NoticeFigures report={report.data} />
        </>
      )}
    </>
  );
}
