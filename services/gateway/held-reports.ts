import { Report } from '../../schemas/reports/report';
import { personOwner, type Cipher } from '../platform/cipher';
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
  /** The agency by its own name; absent of a row from before it was kept. */
  source?: string;
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
  const arrivedOf = async ({ _id, tokens, sealed, partition, offset }: HeldRow): Promise<Arrived> => {
    const plain = await cipher.open(contextOf(_id, tokens), sealed);
    return { report: Report.parse(JSON.parse(plain.toString('utf8'))), partition, offset, bytes: plain.length };
  };
  return {
    async hold(kind, arrived, pathwayId) {
      const standing = { kind, ...(pathwayId === undefined ? {} : { pathwayId }) };
      const at = new Date().toISOString();
      const told = await Promise.all(arrived.map((one) => toldOf(one, cipher)));
      await rows.bulkWrite(
        told.map(({ _id, ...row }) => ({
          updateOne: { filter: { _id }, update: { $set: standing, $setOnInsert: { ...row, at } }, upsert: true },
        })),
      );
    },
    async parked(tokens) {
      const order = { recordedAt: 1, partition: 1, offset: 1 } as const;
      const wanted = { kind: 'parked', tokens: { $in: [...tokens] } } as const;
      const found = await rows.find(wanted, { promoteBuffers: true }).sort(order).toArray();
      return Promise.all(found.map(arrivedOf));
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

/** It is sealed for the person it names first. */
const contextOf = (id: string, [token = 'nobody']: readonly string[]): string => `${personOwner(token)}#held/${id}`;

const toldOf = async ({ report, partition, offset }: Arrived, cipher: Cipher) => ({
  _id: report.id,
  tokens: tokensOf(report),
  reportType: report.type,
  sourceAgency: report.sourceAgency,
  source: report.source.replace(/^\/agencies\//, ''),
  recordedAt: report.recordedAt,
  partition,
  offset,
  sealed: await cipher.seal(contextOf(report.id, tokensOf(report)), Buffer.from(JSON.stringify(report))),
});
