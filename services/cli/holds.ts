import { z } from 'zod';
import { Hold } from '../../schemas/api/hold';
import { askApi, type Api } from './api';
import type { Result } from './result';

const holdsOf = (pathwayId: string): string => `/api/pathways/${encodeURIComponent(pathwayId)}/holds`;

export type HoldWish = { pathwayId: string; reason: string; reference?: string };

export async function addHold(api: Api, { pathwayId, ...wish }: HoldWish): Promise<Result> {
  const hold = await askApi([api, holdsOf(pathwayId)], Hold, wish);
  return { lines: [`${pathwayId} is held by ${hold.holdId}: nothing of it is erased until it is lifted.`], json: hold };
}

export async function liftHold(api: Api, pathwayId: string, hold: { id: string; reason: string }): Promise<Result> {
  const path = `${holdsOf(pathwayId)}/${encodeURIComponent(hold.id)}/lift`;
  const lifted = await askApi([api, path], Hold, { reason: hold.reason });
  return { lines: [`${hold.id} is lifted; the clocks of ${pathwayId} count again.`], json: lifted };
}

export async function listHolds(api: Api, pathwayId?: string): Promise<Result> {
  const query = pathwayId === undefined ? '' : `?pathway=${encodeURIComponent(pathwayId)}`;
  const all = await askApi([api, `/api/holds${query}`], z.array(Hold));
  return { lines: all.length === 0 ? ['Nothing is held.'] : all.map(lineOf), json: all };
}

const lineOf = ({ holdId, pathwayId, reason, reference, by, at, lifted }: Hold): string =>
  [
    ...[at, holdId, pathwayId, reason, ...(reference === undefined ? [] : [reference]), `by ${by}`],
    ...(lifted === undefined ? [] : [`lifted ${lifted.at} by ${lifted.by}: ${lifted.reason}`]),
  ].join('  ');
