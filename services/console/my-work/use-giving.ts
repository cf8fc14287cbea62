import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { WorkItem } from '../../../schemas/api/my-work';
import type { ReassignManyAnswer } from '../../../schemas/api/reassign-many';
import { ask, Away, ProblemAnswer } from '../api/ask';

/** How many the api takes at once. */
const AT_ONCE = 200;

export type Gift = { to: string; reason: string };
type Asked = (Gift & { key: string; pathwayId: string; step: string })[];
type Answered = ReassignManyAnswer['items'];

export type Given = { asked: Asked; answered?: Answered; problem?: unknown };

async function give(asked: Asked): Promise<Answered> {
  const answered: Answered = [];
  for (let from = 0; from < asked.length; from += AT_ONCE) {
    const items = asked.slice(from, from + AT_ONCE);
    const answer = await ask<ReassignManyAnswer>('/api/steps/reassign', { method: 'POST', body: { items } });
    answered.push(...answer.items);
  }
  return answered;
}

/** Gives many steps to others: one will, under keys that are kept when nobody answered and it is sent again. */
export function useGiving() {
  const queries = useQueryClient();
  const [given, setGiven] = useState<Given>();
  const [busy, setBusy] = useState(false);
  const send = async (asked: Asked): Promise<Answered | undefined> => {
    setBusy(true);
    try {
      const answered = await give(asked);
      setGiven({ asked, answered });
      return answered;
    } catch (problem) {
      if (!(problem instanceof Away) && !(problem instanceof ProblemAnswer)) throw problem;
      setGiven({ asked, problem });
      return undefined;
    } finally {
      setBusy(false);
      void queries.invalidateQueries();
    }
  };
  return {
    given,
    busy,
    give: (items: readonly WorkItem[], gift: Gift) =>
      send(items.map(({ pathwayId, step }) => ({ key: crypto.randomUUID(), pathwayId, step, ...gift }))),
    again: () => (given === undefined ? Promise.resolve(undefined) : send(given.asked)),
    forget: () => setGiven(undefined),
  };
}
