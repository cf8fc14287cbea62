import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { AskAs } from '../local/ask-as';

const Tour = z.looseObject({ stops: z.array(z.looseObject({ name: z.string(), pathwayId: z.string().optional() })) });
const Page = z.looseObject({ timeline: z.array(z.looseObject({ cause: z.string().optional() })) });

/** Waits until the reports can be seen on the pathway of the person on a card; false when they were not within the time. */
export type Witness = (name: string, reportIds: readonly string[]) => Promise<boolean>;

const firstPauseMs = 100;
const longestPauseMs = 1_000;
const patienceMs = 60_000;

/**
 * Looks at the api as a person would. What one agency tells after another, in a story, has to arrive in that order;
 * agencies are not waited for one another anywhere else.
 */
export function createWitness(apiUrl: string, ask: AskAs): Witness {
  const pathways = new Map<string, string>();
  const get = async <T>(path: string, shape: z.ZodType<T>): Promise<T | undefined> => {
    try {
      const response = await ask(`${apiUrl}${path}`);
      return shape.safeParse(await response.json()).data;
    } catch {
      return undefined;
    }
  };
  const findAll = async (): Promise<void> => {
    const tour = await get('/api/tour', Tour);
    for (const { name, pathwayId } of tour?.stops ?? []) if (pathwayId !== undefined) pathways.set(name, pathwayId);
  };
  const sees = async (name: string, reportIds: readonly string[]): Promise<boolean> => {
    if (!pathways.has(name)) await findAll();
    const pathwayId = pathways.get(name);
    const page = pathwayId === undefined ? undefined : await get(`/api/pathways/${pathwayId}`, Page);
    const causes = new Set(page?.timeline.map(({ cause }) => cause));
    return reportIds.every((id) => causes.has(id));
  };
  return async (name, reportIds) => {
    const until = performance.now() + patienceMs;
    for (
      let pauseMs = firstPauseMs;
      !(await sees(name, reportIds));
      pauseMs = Math.min(pauseMs * 1.5, longestPauseMs)
    ) {
      if (performance.now() > until) return false;
      await pause(pauseMs);
    }
    return true;
  };
}
