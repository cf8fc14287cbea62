import type { EventOf } from '../../schemas/events/event';
import type { Report } from '../../schemas/reports/report';
import type { PathwayState } from './state';

/** Under which of the numbers that a merge made one person's a report was told; none where it names both, or neither. */
export function numberNamed({ identifiers }: Report, { merges = [] }: PathwayState): string | undefined {
  const held = merges.flatMap(({ surviving, removed }) => [surviving.token, removed.token]);
  const named = new Set(identifiers.map(({ token }) => token).filter((token) => held.includes(token)));
  return named.size === 1 ? [...named][0] : undefined;
}

type Merge = EventOf<'transition.identity.merged'>['data'];

/** What came under each number once two were one person's, by the events' own numbers. */
type Brought = NonNullable<PathwayState['broughtBy']>;

export const withBrought = (brought: Brought = {}, number: string, seq: number): Brought => ({
  ...brought,
  [number]: [...(brought[number] ?? []), seq],
});

/** All that stood before the merge came under the one number the pathway had. */
export function broughtAtMerge({ identifiers, broughtBy = {}, seq }: PathwayState, pair: Merge): Brought {
  const [held, ...both] = [pair.surviving, pair.removed].filter(({ token }) =>
    identifiers.some((known) => known.token === token),
  );
  if (held === undefined || both.length > 0) return broughtBy;
  return { ...broughtBy, [held.token]: Array.from({ length: seq - 1 }, (_, i) => i + 1) };
}

/** What came under numbers that are still held to be one person's with another. */
export function stillBrought({ broughtBy = {} }: PathwayState, merges: readonly Merge[]): Brought {
  const held = new Set(merges.flatMap(({ surviving, removed }) => [surviving.token, removed.token]));
  return Object.fromEntries(Object.entries(broughtBy).filter(([token]) => held.has(token)));
}
