import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { fits, hashOf } from './access-key';
import { isLoopback } from './loopback-address';
import { problem } from './problem';

/** What whoever brings payloads to a door shows as a bearer token; without it only this machine may come. */
export const doorConfig = { DOOR_KEY: z.string().min(32).optional() };

export type DoorKey = { host: string; key?: string | undefined };

/** @throws when nobody would be asked for a key and others than this machine could come */
export function createDoorGuard({ host, key }: DoorKey): (request: Pick<FastifyRequest, 'headers'>) => Promise<void> {
  if (key === undefined && !isLoopback({ hostname: host }))
    throw new Error(`HOST is ${host}: give DOOR_KEY, which who brings payloads has to show, or listen on 127.0.0.1.`);
  const hashes = key === undefined ? undefined : [hashOf(key)];
  return ({ headers }) => {
    if (isOfPage(headers))
      return Promise.reject(problem(403, 'other-origin', 'A system brings payloads, no page does.'));
    return hashes === undefined || fits(bearerIn(headers), hashes)
      ? Promise.resolve()
      : Promise.reject(problem(401, 'wrong-credentials', 'The key is not this door’s.'));
  };
}

/** A page open in a browser on this machine reaches a door that listens here alone; every browser says that it is one. */
const isOfPage = (headers: FastifyRequest['headers']): boolean =>
  headers.origin !== undefined || headers['sec-fetch-site'] !== undefined;

/** Empty where none is shown. */
export const bearerIn = ({ authorization = '' }: { authorization?: string | undefined }): string =>
  /^bearer +(\S+)$/i.exec(authorization)?.[1] ?? '';
