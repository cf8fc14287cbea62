import type { HeldTransfer } from '../../schemas/api/standing';
import { createHolds, type Holds } from '../platform/erasure/holds';
import type { Db } from '../platform/mongo';
import { createStandings, type Standings } from '../platform/standings';
import { listHeldTransfers } from '../platform/transfers';

/** What the law asks for beside the pathways: what is held, who is answerable, what may not leave. */
export type LawPorts = {
  holds: Holds;
  standings: Omit<Standings, 'find'>;
  heldTransfers(limit: number): Promise<HeldTransfer[]>;
};

export const createLawPorts = (db: Db): LawPorts => ({
  holds: createHolds(db),
  standings: createStandings(db),
  heldTransfers: listHeldTransfers(db),
});
