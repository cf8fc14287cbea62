import { Report } from '../../schemas/reports/report';
import type { Cipher } from '../platform/cipher';
import type { Db } from '../platform/mongo';
import { tokensOf } from './destination';
import type { Arrived } from './read-batch';

/** `parked`: until its person is known and their pathway open. `late`: its pathway is closed. `disputed`: two people's. */
export type HeldKind = 'parked' | 'late' | 'disputed';

export type HeldReports = {
  /** Keeps each under its id; held again it is the same report, with its newest kind. At least one. */
  hold(kind: HeldKind, arrived: readonly Arrived[], pathwayId?: string): Promise<void>;
  /** Those parked that name one of the tokens, in the order they were recorded. */
  parked(tokens: readonly string[]): Promise<Arrived[]>;
  /** Every token a parked report names. */
  parkedTokens(among?: readonly string[]): Promise<string[]>;
  /** Those of them that are parked. */
  remove(reportIds: readonly string[]): Promise<void>;
};

type HeldRow = {
  _id: string;
  kind: HeldKind;
  tokens: string[];
  reportType: string;
  sourceAgency: string;
  recordedAt: string;
  partition: number;
  offset: number;
  pathwayId?: string;
  at: string;
  sealed: Buffer;
};

/** Reports that belong to no open pathway. Nothing here is dropped: it is delivered and then removed, or read by a person. */
export function createHeldReports(db: Db, cipher: Cipher): HeldReports {
  const rows = db.collection<HeldRow>('held-reports');
  const arrivedOf = ({ _id, sealed, partition, offset }: HeldRow): Arrived => {
    const plain = cipher.open(contextOf(_id), sealed);
    return { report: Report.parse(JSON.parse(plain.toString('utf8'))), partition, offset, bytes: plain.length };
  };
  return {
    async hold(kind, arrived, pathwayId) {
      const standing = { kind, ...(pathwayId === undefined ? {} : { pathwayId }) };
      const at = new Date().toISOString();
      await rows.bulkWrite(
        arrived.map((one) => ({
          updateOne: {
            filter: { _id: one.report.id },
            update: { $set: standing, $setOnInsert: { ...toldOf(one, cipher), at } },
            upsert: true,
          },
        })),
      );
    },
    async parked(tokens) {
      const order = { recordedAt: 1, partition: 1, offset: 1 } as const;
      const wanted = { kind: 'parked', tokens: { $in: [...tokens] } } as const;
      return (await rows.find(wanted, { promoteBuffers: true }).sort(order).toArray()).map(arrivedOf);
    },
    async parkedTokens(among) {
      const named = among === undefined ? {} : { tokens: { $in: [...among] } };
      const found = await rows.find({ kind: 'parked', ...named }, { projection: { tokens: 1 } }).toArray();
      return [...new Set(found.flatMap(({ tokens }) => tokens))];
    },
    async remove(reportIds) {
      await rows.deleteMany({ _id: { $in: [...reportIds] }, kind: 'parked' });
    },
  };
}

const contextOf = (id: string): string => `held/${id}`;

const toldOf = ({ report, partition, offset }: Arrived, cipher: Cipher) => ({
  tokens: tokensOf(report),
  reportType: report.type,
  sourceAgency: report.sourceAgency,
  recordedAt: report.recordedAt,
  partition,
  offset,
  sealed: cipher.seal(contextOf(report.id), Buffer.from(JSON.stringify(report))),
});
