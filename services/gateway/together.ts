import { groupBy } from '../platform/group-by';
import { tokensOf } from './destination';
import type { Known } from './known';
import type { Arrived } from './read-batch';

/**
 * Reports that may be about one person, together and in the order they came: those that share a token, or whose tokens
 * are known to be one person's. Two of these groups never touch, so they may be handed over at the same time.
 */
export function together(arrived: readonly Arrived[], { owners }: Known): Arrived[][] {
  const parents = new Map<string, string>();
  const rootOf = (name: string): string => {
    const parent = parents.get(name);
    return parent === undefined || parent === name ? name : rootOf(parent);
  };
  const namesOf = ({ report }: Arrived): string[] => tokensOf(report).map((token) => owners.get(token) ?? token);
  for (const one of arrived) {
    const [first, ...rest] = namesOf(one);
    if (first !== undefined) for (const name of rest) parents.set(rootOf(name), rootOf(first));
  }
  return [...groupBy(arrived, (one) => rootOf(namesOf(one)[0] ?? '')).values()];
}
