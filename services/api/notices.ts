import type { DueNotice } from '../../domain/notices/due-notice';
import type { NoticeRecord } from '../../domain/notices/record';
import type { Told } from '../../domain/notices/report';
import type { Db, Filter } from '../platform/mongo';

/** Records of one pathway. */
export type OfPathway = { pathwayId: string; notices: readonly NoticeRecord[] };

export type Notices = {
  /** Pathways whose release is in the days told, both included: what was sent of each, and whom nobody has told. */
  released(days: { from?: string | undefined; to?: string | undefined }): Promise<Told[]>;
  /** Those that hold a notice of one of the ids, or whose person has one of the tokens. */
  find(of: { ids: string[]; tokens: string[]; limit: number }): Promise<OfPathway[]>;
};

type Row = { _id: string; told: number; release?: string; notices: NoticeRecord[]; due?: DueNotice[] };

/** The notice records as the projector wrote them. */
export function createNotices(db: Db): Notices {
  const rows = db.collection<Row>('notice-views');
  const projection = { notices: 1, release: 1 };
  return {
    async released({ from, to }) {
      const release = { ...(from === undefined ? {} : { $gte: from }), ...(to === undefined ? {} : { $lte: to }) };
      const within = { release: { $exists: true, ...release } } as Filter<Row>;
      const found = await rows.find(within, { projection: { ...projection, due: 1 } }).toArray();
      return found.map(({ _id: pathwayId, release: day = '', notices, due = [] }) => ({
        ...{ pathwayId, release: day, notices, due },
      }));
    },
    async find({ ids, tokens, limit }) {
      const named = {
        told: { $gt: 0 },
        $or: [
          { 'notices.messageId': { $in: ids } },
          { 'notices.notice': { $in: ids } },
          { 'state.identifiers.token': { $in: tokens } },
        ],
      } as Filter<Row>;
      const found = await rows.find(named, { projection, limit }).toArray();
      return found.map(({ _id: pathwayId, notices }) => ({ pathwayId, notices }));
    },
  };
}
