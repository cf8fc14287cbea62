import { useQueries } from '@tanstack/react-query';
import type { Member } from '../../../schemas/api/register';
import { registerQuery } from '../api/queries';
import { agencies } from '../words/lists';

/** Everybody whom the registers have, by name; whoever has left too, for they may have looked. */
export function useMembers(): { members: readonly Member[]; nameOf: (id: string) => string } {
  const members = useQueries({ queries: agencies.map(registerQuery) })
    .flatMap(({ data = [] }) => data)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return { members, nameOf: (id) => members.find((one) => one.id === id)?.name ?? id };
}
