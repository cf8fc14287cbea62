import type { Agency } from '../../../schemas/agency';
import { useReader } from '../api/use-reader';

/** Whether whoever reads may change how agencies of this kind are connected; without a kind, those of their own. */
export function useMayConnect(kind?: Agency): boolean {
  const reader = useReader();
  return reader?.may.includes('connect') === true && (kind === undefined || kind === reader.agency);
}
