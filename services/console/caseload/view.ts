import type { CaseloadRow } from '../../../schemas/api/caseload';
import type { Agency } from '../../../schemas/agency';
import type { Phase } from '../../../schemas/pathway';
import { agencies, phases } from '../words/lists';

export const sorts = ['next', 'wait', 'release', 'person', 'phase'] as const;
export type Sort = (typeof sorts)[number];

export type CaseloadFilters = { phase?: Phase; waitingFor?: Agency };

/** What of the caseload is shown and in which order, as it stands in the page's address. */
export type CaseloadView = CaseloadFilters & { sort?: Sort; desc?: true };

/** The part of a view that the api is asked for. */
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
    ...(sort === undefined || sort === 'next' ? {} : { sort }),
    ...(search['desc'] === true ? { desc: true } : {}),
  };
}

const order: Record<Exclude<Sort, 'next'>, (row: CaseloadRow) => string> = {
  wait: ({ next }) => next?.since ?? '9999',
  release: ({ release }) => release ?? '9999',
  person: ({ name, personRef }) => name ?? personRef,
  phase: ({ phase }) => String(phases.indexOf(phase)),
};

/** The api brings the most urgent first; the other orders are made of what is shown. */
export function sorted(rows: readonly CaseloadRow[], { sort, desc }: CaseloadView): CaseloadRow[] {
  const key = sort === undefined || sort === 'next' ? undefined : order[sort];
  const ordered = key === undefined ? [...rows] : rows.toSorted((a, b) => key(a).localeCompare(key(b)));
  return desc === true ? ordered.reverse() : ordered;
}
