import { Report } from '../../schemas/reports/report';
import type { Cipher } from '../platform/cipher';
import type { Db } from '../platform/mongo';
import { tokensOf } from './destination';
import type { Arrived } from './read-batch';

/** `parked`: until its person is known and their pathway open. `late`: its pathway is closed. `disputed`: two people's. */
export type HeldKind = 'parked' | 'late' | 'disputed';

export type HeldReports = {
  /** Keeps it under its id; held again it is the same report, with its newest kind. */
  hold(kind: HeldKind, arrived: Arrived, pathwayId?: string): Promise<void>;
  /** Those parked that name one of the tokens, in the order they were recorded. */
  parked(tokens: readonly string[]): Promise<Arrived[]>;
  /** Every token a parked report names. */
  parkedTokens(among?: readonly string[]): Promise<string[]>;
  remove(reportId: string): Promise<void>;
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
  const contextOf = (id: string): string => `held/${id}`;
  const arrivedOf = ({ _id, sealed, partition, offset }: HeldRow): Arrived => {
    const plain = cipher.open(contextOf(_id), sealed);
    return { report: Report.parse(JSON.parse(plain.toString('utf8'))), partition, offset, bytes: plain.length };
  };
  return {
    async hold(kind, { report, partition, offset }, pathwayId) {
      const { id, type: reportType, sourceAgency, recordedAt } = report;
      const sealed = cipher.seal(contextOf(id), Buffer.from(JSON.stringify(report)));
      const told = { tokens: tokensOf(report), reportType, sourceAgency, recordedAt, partition, offset, sealed };
      const standing = { kind, ...(pathwayId === undefined ? {} : { pathwayId }) };
      const first = { ...told, at: new Date().toISOString() };
      await rows.updateOne({ _id: id }, { $set: standing, $setOnInsert: first }, { upsert: true });
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
    async remove(reportId) {
      await rows.deleteOne({ _id: reportId, kind: 'parked' });
    },
  };
}
