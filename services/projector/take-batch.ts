import type { Cipher } from '../platform/cipher';
import type { DeadLetters } from '../platform/dead-letters';
import { groupBy } from '../platform/group-by';
import type { Received } from '../platform/kafka';
import { readArrival } from './arrival';
import type { Projection } from './projection';

type Parts = { cipher: Cipher; deadLetters: Pick<DeadLetters, 'keep'>; projections: readonly Projection[] };

/**
 * One partition's batch into every view: folded in memory, then one write a view and pathway. What cannot be read is
 * kept for a person and its neighbours go on. @throws KeyUnavailable or for a server that is away: all come again
 */
export const createTakeBatch = ({ cipher, deadLetters, projections }: Parts) =>
  async function takeBatch(batch: readonly Received[]): Promise<void> {
    const readings = await Promise.all(
      batch.map(async (received) => ({ received, ...(await readArrival(cipher, received)) })),
    );
    for (const { received, unreadable } of readings)
      if (unreadable !== undefined) await deadLetters.keep(received, unreadable);
    const arrivals = groupBy(
      readings.flatMap(({ arrival }) => arrival ?? []),
      ({ pathwayId }) => pathwayId,
    );
    await Promise.all(projections.map((projection) => projection.take(arrivals)));
  };
