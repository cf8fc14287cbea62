import type { HeldTransfer } from '../../schemas/api/standing';
import type { Country, WithheldReason } from '../../schemas/standing';
import type { Instant, LocalDate } from '../../schemas/time';
import { every } from './every';
import type { Db } from './mongo';
import type { Service } from './service';
import { createStandings, type StandingRow, type Standings } from './standings';

/** A message about to leave: to whom, from which country's pathway, and by which name it is known. */
export type Leaving = { agency: string; from: Country | undefined; pathwayId: string; message: string };

/** Of a message that may leave, the law by which its receiver may be told, where that is recorded. */
export type Passed = { leaves: false } | { leaves: true; legalBasis?: string };

export type Pass = (leaving: Leaving) => Promise<Passed>;

type Rule = (
  told: StandingRow | undefined,
  on: { from: Country | undefined; today: LocalDate },
) => WithheldReason | undefined;

type HeldRow = HeldTransfer & { _id: string; seenAt: Instant; by: string };

const heldRows = (db: Db) => db.collection<HeldRow>('held-transfers');

export type Transfers = {
  pass: Pass;
  /** Tells of each pathway with something held to look again, and forgets what is held no more. */
  again(look: (pathwayId: string) => Promise<void>): Promise<void>;
};

type Parts = { db: Db; standings: Pick<Standings, 'find'>; rule: Rule; service: string; now: () => Instant };

/** Nothing leaves for another country without what the rule asks for; what may not is held by its sender and named here. */
export function createTransfers({ db, standings, rule, service, now }: Parts): Transfers {
  const held = heldRows(db);
  return {
    async pass({ agency, from, pathwayId, message }) {
      const told = await standings.find(agency);
      const at = now();
      const reason = rule(told, { from, today: at.slice(0, 10) });
      const _id = `${agency} ${message}`;
      if (reason === undefined) {
        if (told?.transfer !== undefined) await held.deleteOne({ _id });
        return { leaves: true, ...(told === undefined ? {} : { legalBasis: told.legalBasis }) };
      }
      const row = { agency, pathwayId, message, by: service };
      await held.updateOne(
        { _id },
        { $set: { reason, seenAt: at }, $setOnInsert: { ...row, since: at } },
        { upsert: true },
      );
      return { leaves: false };
    },
    async again(look) {
      const before = now();
      for (const pathwayId of await held.distinct('pathwayId', { by: service })) {
        await look(pathwayId);
        await held.deleteMany({ by: service, pathwayId, seenAt: { $lt: before } });
      }
    },
  };
}

const lookEveryMs = 15_000;

/** Those of one service; what it holds is looked at again and again until it may leave. */
export async function transfersOf(
  service: Service,
  { name, rule }: { name: string; rule: Rule },
): Promise<Pick<Transfers, 'pass'> & { lookAgain: (look: (pathwayId: string) => Promise<void>) => void }> {
  const { db } = await service.mongo();
  const now = () => new Date().toISOString();
  const transfers = createTransfers({ db, standings: createStandings(db), rule, service: name, now });
  return {
    pass: transfers.pass,
    lookAgain: (look) => {
      every(service, {
        what: 'looking at what is held at a border',
        ms: lookEveryMs,
        work: () => transfers.again(look),
      });
    },
  };
}

/** What waits at a border, the longest first. */
export const listHeldTransfers =
  (db: Db) =>
  (limit: number): Promise<HeldTransfer[]> =>
    heldRows(db)
      .find({}, { projection: { _id: 0, agency: 1, pathwayId: 1, message: 1, reason: 1, since: 1 } })
      .sort({ since: 1 })
      .limit(limit)
      .toArray();
