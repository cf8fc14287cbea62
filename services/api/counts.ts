import type { ClosedReason, Phase } from '../../schemas/pathway';
import type { Db } from '../platform/mongo';

/** How many pathways of one jurisdiction stand in a phase, or ended so. */
export type Count = { profile: string; phase: Phase; closed?: ClosedReason; count: number };

export const createCounts = (db: Db) =>
  async function counts(): Promise<Count[]> {
    const _id = { profile: '$row.profile', phase: '$row.phase', closed: '$row.closed' };
    const found = await db
      .collection('caseload-views')
      .aggregate<{ _id: Omit<Count, 'count'>; count: number }>([
        { $match: { row: { $exists: true } } },
        { $group: { _id, count: { $sum: 1 } } },
        { $sort: { _id: 1 } },
      ])
      .toArray();
    return found.map(({ _id: { profile, phase, closed }, count }) => ({
      ...{ profile, phase, count },
      // The server says null of a field that is not there.
      ...(closed ? { closed } : {}),
    }));
  };
