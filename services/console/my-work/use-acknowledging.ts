import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { WorkItem } from '../../../schemas/api/my-work';
import { ask, Away, ProblemAnswer } from '../api/ask';
import { myWorkQuery } from '../api/queries';

/** How many the api takes at once. */
const AT_ONCE = 200;

export type Seen = { count: number } | { problem: unknown };

/** Says of many steps that the reader has seen them; said twice, it is the same. */
export function useAcknowledging(onDone: () => void) {
  const queries = useQueryClient();
  const [outcome, setOutcome] = useState<Seen>();
  const [busy, setBusy] = useState(false);
  const acknowledge = async (chosen: readonly WorkItem[]) => {
    setBusy(true);
    try {
      const items = chosen.map(({ pathwayId, step }) => ({ pathwayId, step }));
      for (let from = 0; from < items.length; from += AT_ONCE)
        await ask('/api/my-work/acknowledge', { method: 'POST', body: { items: items.slice(from, from + AT_ONCE) } });
      setOutcome({ count: items.length });
      onDone();
    } catch (problem) {
      if (!(problem instanceof Away) && !(problem instanceof ProblemAnswer)) throw problem;
      setOutcome({ problem });
    } finally {
      setBusy(false);
      void queries.invalidateQueries({ queryKey: myWorkQuery().queryKey });
    }
  };
  return { outcome, busy, acknowledge };
}
