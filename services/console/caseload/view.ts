import type { CaseloadSort } from '../../../schemas/api/caseload';
import type { Agency } from '../../../schemas/agency';
import type { Phase } from '../../../schemas/pathway';
import { agencies, phases } from '../words/lists';

export const sorts = ['due', 'wait', 'release'] as const satisfies readonly CaseloadSort[];

export type CaseloadFilters = { phase?: Phase; waitingFor?: Agency };

/** What of the caseload is shown and in which order, as it stands in the page's address; by what is due without a word. */
export type CaseloadView = CaseloadFilters & { sort?: Exclude<CaseloadSort, 'due'> };

/** The part of a view that leaves somebody out. */
export const filtersOf = ({ phase, waitingFor }: CaseloadView): CaseloadFilters => ({
  ...(phase === undefined ? {} : { phase }),
  ...(waitingFor === undefined ? {} : { waitingFor }),
});

const oneOf = <W extends string>(words: readonly W[], value: unknown): W | undefined =>
  words.find((word) => word === value);

/** Reads an address; what it does not know is left out. */
export function readView(search: Record<string, unknown>): CaseloadView {
  const phase = oneOf(phases, search['phase']);
  const waitingFor = oneOf(agencies, search['waitingFor']);
  const sort = oneOf(sorts, search['sort']);
  return {
    ...(phase === undefined ? {} : { phase }),
    ...(waitingFor === undefined ? {} : { waitingFor }),
    ...(sort === undefined || sort === 'due' ? {} : { sort }),
  };
}
