import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { askCaseload, caseloadQuery, phaseCountsQuery } from '../api/queries';
import { useChanges } from '../live/use-changes';
import type { CaseloadView } from './view';
import type { CaseloadRow } from '../../../schemas/api/caseload';

const SETTLE_MS = 700;

export type CaseloadRead = ReturnType<typeof useCaseload>['query'];

/** Which pathways have moved past what the rows show. */
const newer = (heard: ReadonlyMap<string, number>, rows: readonly CaseloadRow[]): number => {
  const shown = new Map(rows.map(({ pathwayId, seq }) => [pathwayId, seq]));
  return [...heard].filter(([pathwayId, seq]) => seq > (shown.get(pathwayId) ?? 0)).length;
};

/**
 * The caseload, and how many pathways have moved since it was shown. Rows stay as they are until `show`, so that
 * nothing jumps under the reader's finger; an empty list, or one with `follow`, shows what comes.
 */
export function useCaseload(view: CaseloadView, follow: boolean) {
  const query = useInfiniteQuery(caseloadQuery(view));
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const { data: phases = [] } = useQuery(phaseCountsQuery(view));
  const heard = useHeard(view);
  const changes = newer(heard.of, rows);
  const show = useShow(heard.forget);
  const atOnce = (follow || rows.length === 0) && changes > 0;
  useEffect(() => {
    if (!atOnce) return;
    const timer = setTimeout(show, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [atOnce, changes, show]);
  return { query, rows, phases, changes: atOnce ? 0 : changes, show };
}

function useShow(forget: () => void) {
  const queries = useQueryClient();
  const [show] = useState(() => () => {
    forget();
    void queries.invalidateQueries();
  });
  return show;
}

function useHeard(view: CaseloadView) {
  const [heard, setHeard] = useState<ReadonlyMap<string, number>>(new Map());
  const hear = (news: readonly { pathwayId: string; seq: number }[]) =>
    setHeard((before) => new Map([...before, ...news.map(({ pathwayId, seq }) => [pathwayId, seq] as const)]));
  useChanges((news) => {
    if (news.kind === 'change') hear([news]);
    else
      void askCaseload(view).then(
        ({ items }) => hear(items),
        () => undefined,
      );
  });
  return { of: heard, forget: () => setHeard(new Map()) };
}
