import { randomUUID } from 'node:crypto';
import { ActAnswer } from '../../schemas/api/act';
import { Foresight } from '../../schemas/api/foresight';
import { PathwayPage } from '../../schemas/api/pathway';
import { askApi, tellApi, type Api } from './api';
import { moveInWords } from './foresee';
import { refusal } from './refusal';
import type { Result } from './result';

/** Without a reason it is a look ahead, and nobody moves anything. */
export type ProfileMove = { pathwayId: string; version: number; reason?: string };

/** @throws refusal unless somebody decides it, for a reason */
export function decidedBy(officer: string | undefined, reason: string | undefined): string {
  if (officer !== undefined && reason !== undefined) return reason;
  throw refusal('nobody-decides', 'A move needs --as <officer> and --reason <reason>; --dry-run shows it without.');
}

/**
 * What a newer version of its profile does to a pathway, and with a reason the move itself, by whoever
 * decides it. A pathway whose page moved on since it was read refuses the move. @throws refusal
 */
export async function moveProfile(api: Api, { pathwayId, version, reason }: ProfileMove): Promise<Result> {
  const pathway = `/api/pathways/${encodeURIComponent(pathwayId)}`;
  const { seq } = await askApi([api, pathway], PathwayPage);
  const foreseen = await askApi([api, `${pathway}/profile/${version}`], Foresight);
  const lines = foreseen.moves.map(moveInWords);
  const failed = foreseen.outcome !== 'taken';
  if (reason === undefined || failed)
    return { lines: [...lines, `would be ${inWords(foreseen)}`], json: foreseen, failed };
  const moved = await tellApi([api, `${pathway}/profile`], ActAnswer, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      'if-match': `"${seq}"`,
    },
    body: JSON.stringify({ version, reason }),
  });
  const json = { ...moved, moves: foreseen.moves };
  return { lines: [...lines, inWords(moved)], json, failed: moved.outcome === 'set-aside' };
}

const inWords = ({ outcome, reason }: Pick<ActAnswer, 'outcome' | 'reason'>): string =>
  `${outcome.replace('-', ' ')}${reason === undefined ? '' : `: ${reason}`}`;
