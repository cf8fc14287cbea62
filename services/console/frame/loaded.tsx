import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LoadingRows } from '../caseload/loading-rows';
import { ProblemBox } from './problem-box';

type Props<Data> = { query: UseQueryResult<Data>; children: (data: Data) => ReactNode };

/** What was asked for once it is there: until then rows to come, or why it did not come and another try. */
export function Loaded<Data>({ query, children }: Props<Data>) {
  const { data, isPending, isLoadingError, error, refetch } = query;
  if (isPending) return <LoadingRows />;
  if (isLoadingError) return <ProblemBox error={error} onRetry={() => void refetch()} />;
  return children(data);
}
