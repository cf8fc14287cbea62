import { queryOptions } from '@tanstack/react-query';
import type { Aggregate } from '../../../schemas/api/aggregate';
import type { Figures } from '../../../schemas/api/figure';
import { ask } from './ask';

export const figuresQuery = () =>
  queryOptions({ queryKey: ['figures'], queryFn: ({ signal }) => ask<Figures>('/api/figures', { signal }) });

export const aggregatesQuery = () =>
  queryOptions({
    queryKey: ['aggregates'],
    queryFn: ({ signal }) => ask<Aggregate[]>('/api/aggregates', { signal }),
  });
