import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { PathwayPage } from '../../../schemas/api/pathway';
import { liveQuery, pathwayQuery } from '../api/queries';
import { useChanges } from '../live/use-changes';
import { seen } from '../live/seen';

const GATHER_MS = 150;
const BEHIND_MS = 1_000;

/** A pathway's page, read again whenever it moves; what is on screen stays until the new state is there. */
export function usePathway(pathwayId: string) {
  const page = useQuery({
    ...pathwayQuery(pathwayId),
    // The view may still be on its way to what was heard.
    refetchInterval: ({ state }) => (isBehind(state.data) ? BEHIND_MS : false),
  });
  const live = useQuery(liveQuery(pathwayId));
  const again = useReadAgain(pathwayId);
  useChanges((news) => {
    if (news.kind === 'look' || (news.pathwayId === pathwayId && news.seq > (page.data?.seq ?? 0))) again();
  });
  return { page, live };
}

const isBehind = (page: PathwayPage | undefined): boolean =>
  page !== undefined && page.stale !== true && page.seq < (seen.of(page.pathwayId) ?? 0);

/** One decision of the pathway makes several events: they are read together. */
function useReadAgain(pathwayId: string): () => void {
  const queries = useQueryClient();
  const waiting = useRef(false);
  return () => {
    if (waiting.current) return;
    waiting.current = true;
    setTimeout(() => {
      waiting.current = false;
      void queries.invalidateQueries({ queryKey: pathwayQuery(pathwayId).queryKey });
      void queries.invalidateQueries({ queryKey: liveQuery(pathwayId).queryKey });
    }, GATHER_MS);
  };
}
