import { useQuery } from '@tanstack/react-query';
import type { Persona } from '../../../schemas/api/tour';
import { persona } from './persona';
import { personasQuery } from './queries';
import { useStore } from './store';

/** Who reads this page, once it is known. */
export function useReader(): Persona | undefined {
  const chosen = useStore(persona);
  const { data: people = [] } = useQuery(personasQuery());
  return people.find(({ id }) => id === chosen) ?? people[0];
}
