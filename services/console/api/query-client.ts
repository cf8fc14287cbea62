import { QueryClient } from '@tanstack/react-query';
import { Away } from './ask';

/** Asks again for ever where nobody answered, and not at all where the answer was no. */
export const createQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        // The api may be on this very machine: whether there is an internet says nothing.
        networkMode: 'always',
        retry: (_, error) => error instanceof Away,
        retryDelay: (attempt) => Math.min(500 * 2 ** attempt, 5_000),
        staleTime: 1_000,
      },
      mutations: { networkMode: 'always' },
    },
  });
