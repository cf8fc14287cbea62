import { Caseload, type CaseloadRow } from '../../schemas/api/caseload';
import { timeIn } from '../platform/written-time';
import { askApi, type Api } from './api';
import type { Result } from './result';

/** Every pathway that whoever asks may see, the most urgent first; with `waiting` those that wait for somebody. */
export async function listPathways(api: Api, { waiting = false }: { waiting?: boolean }): Promise<Result> {
  const rows = (await allRows(api)).filter(({ next }) => !waiting || next !== undefined);
  const none = waiting ? 'No pathway that you may see waits for anybody.' : 'There is no pathway that you may see.';
  return { lines: rows.length === 0 ? [none] : rows.map(lineOf), json: rows };
}

async function allRows(api: Api): Promise<CaseloadRow[]> {
  const rows: CaseloadRow[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const page: Caseload = await askApi([api, `/api/caseload?limit=200${cursor && `&cursor=${cursor}`}`], Caseload);
    rows.push(...page.items);
    cursor = page.next;
  }
  return rows;
}

const lineOf = (row: CaseloadRow): string =>
  [
    `${row.pathwayId}: ${releaseIn(row)}`,
    row.closed === undefined ? row.phase : `closed, ${row.closed}`,
    `${row.lead} leads${row.leadUnconfirmed ? ', unconfirmed' : ''}`,
    ...row.conditions,
    ...waitIn(row),
  ].join('; ');

function releaseIn({ release, released }: CaseloadRow): string {
  if (release === undefined) return 'no release date';
  return `${released ? 'released' : 'release'} ${release}`;
}

function waitIn({ next, zone }: CaseloadRow): string[] {
  if (next === undefined) return [];
  const { step, waitingFor, candidate, since, due, escalatedTo } = next;
  const time = timeIn(zone);
  return [
    [
      `waits for ${candidate ?? waitingFor}: ${step}`,
      ...(since === undefined ? [] : [`since ${time.at(since)}`]),
      ...(due === undefined ? [] : [`due ${time.by(due)}`]),
      ...(escalatedTo === undefined ? [] : [`with the ${escalatedTo}`]),
    ].join(', '),
  ];
}
