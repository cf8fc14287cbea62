import { queryOptions } from '@tanstack/react-query';
import type { Aggregate } from '../../../schemas/api/aggregate';
import { ask } from './ask';

export const aggregatesQuery = () =>
  queryOptions({
    queryKey: ['aggregates'],
    queryFn: ({ signal }) => ask<Aggregate[]>('/api/aggregates', { signal }),
  });
