import type { HeldTransfer } from '../../schemas/api/standing';
import { createHolds, type Holds } from '../platform/erasure/holds';
import type { Db } from '../platform/mongo';
import { createStandings, type Standings } from '../platform/standings';
import { listHeldTransfers } from '../platform/transfers';
import { createCounts, type Count } from './counts';
import { createFigures } from './figures';
import { createOwnRights, type OwnRights } from './own-file/own-rights';

/** What the law asks for beside the pathways: what is held, who is answerable, what may not leave, how many there are, and what a person asked for. */
export type LawPorts = {
  holds: Holds;
  standings: Omit<Standings, 'find'>;
  heldTransfers(limit: number): Promise<HeldTransfer[]>;
  counts(): Promise<Count[]>;
  figures: ReturnType<typeof createFigures>;
  ownRights: OwnRights;
};

export const createLawPorts = (db: Db): LawPorts => ({
  holds: createHolds(db),
  standings: createStandings(db),
  heldTransfers: listHeldTransfers(db),
  counts: createCounts(db),
  figures: createFigures(db),
  ownRights: createOwnRights(db),
});
