import { Phase } from '../../schemas/pathway';
import type { HeldReport } from '../../schemas/api/dead-letter';
import type { Instant } from '../../schemas/time';
import { defined } from '../../domain/defined';
import type { Collection, Db, Filter } from '../platform/mongo';
import type { Rights } from './rights/ability';
import type {
  Acknowledged,
  ApiPorts,
  Act,
  Acts,
  CaseloadDocument,
  CaseloadQuery,
  PathwayDocument,
  Readings,
  Reading,
  Views,
  WorkDocument,
} from './ports';

type CaseloadRow = CaseloadDocument;

/** The views as the projector wrote them; the api only reads them. */
export function createViews(db: Db): Views {
  const pathways = db.collection<PathwayDocument>('pathway-views');
  const caseload = db.collection<CaseloadRow>('caseload-views');
  const rows = rowsIn(caseload);
  return {
    pathway: async (pathwayId) => (await pathways.findOne({ _id: pathwayId })) ?? undefined,
    reached: async (pathwayId) =>
      (await pathways.findOne({ _id: pathwayId }, { projection: { reach: 1 } })) ?? undefined,
    async reachedAll(pathwayIds) {
      const found = await pathways.find({ _id: { $in: [...pathwayIds] } }, { projection: { reach: 1 } }).toArray();
      return new Map(found.map((one) => [one._id, one]));
    },
    citing: (reportId) => pathways.find({ 'timeline.cause': reportId }).toArray(),
    absorbed: (pathwayId) => pathways.find({ 'state.mergedInto': pathwayId }).toArray(),
    caseload: ({ limit, ...query }) => rows(filterOf(query), limit, orderBy(query)),
    found: ({ rights, tokens, detailsRefs, limit }) =>
      rows(
        {
          ...filterOf({ rights }),
          $or: [{ 'state.identifiers.token': { $in: tokens } }, { 'state.detailsRef': { $in: detailsRefs } }],
        },
        limit,
      ),
    ...workIn(db),
    phases: (rights, waitingFor) => phasesOf(caseload, defined({ rights, waitingFor })),
    async pathwaysOf(tokens) {
      const projection = { 'state.identifiers': 1, updatedAt: 1 };
      const found = await pathways
        .find({ 'state.identifiers.token': { $in: tokens } }, { projection })
        .sort({ updatedAt: 1 })
        .toArray();
      return new Map(found.flatMap(({ _id, state }) => state.identifiers.map(({ token }) => [token, _id] as const)));
    },
  };
}

/** Open pathways by what is in whose hand. */
function workIn(db: Db): Pick<Views, 'inHand' | 'assignedTo'> {
  const work = db.collection<WorkDocument>('caseload-views');
  const isOpen = { 'row.closed': { $exists: false } };
  const projection = {
    row: 1,
    work: 1,
    reach: 1,
    ...{ 'state.detailsRef': 1, 'state.pair': 1, 'state.profile': 1, 'state.profileVersion': 1 },
  };
  return {
    inHand: (agency, limit, rights) =>
      work
        .find(
          {
            ...isOpen,
            $and: [seenBy<WorkDocument>(rights)],
            $or: [{ 'work.owner': agency }, { 'work.waitingFor': agency }],
          },
          { projection },
        )
        .sort({ order: 1 })
        .limit(limit)
        .toArray(),
    assignedTo: (assignees) =>
      work.find({ ...isOpen, 'work.assignee': { $in: [...assignees] } }, { projection }).toArray(),
  };
}

/** How many open pathways stand in each phase; a phase without any is left out. */
async function phasesOf(caseload: Collection<CaseloadRow>, of: Pick<CaseloadQuery, 'rights' | 'waitingFor'>) {
  const counted = await caseload
    .aggregate<{ _id: Phase; count: number }>([
      { $match: filterOf(of) },
      { $group: { _id: '$row.phase', count: { $sum: 1 } } },
    ])
    .toArray();
  const counts = new Map(counted.map(({ _id, count }) => [_id, count]));
  return Phase.options.flatMap((phase) => {
    const count = counts.get(phase);
    return count === undefined ? [] : [{ phase, count }];
  });
}

/** Rows in their order, with what leads to their names. */
const rowsIn =
  (caseload: Collection<CaseloadRow>) =>
  (filter: Filter<CaseloadRow>, limit: number, order = orderBy({})): Promise<CaseloadDocument[]> =>
    caseload
      .find(filter, { projection: { row: 1, reach: 1, order: 1, orders: 1, stale: 1, 'state.detailsRef': 1 } })
      .sort({ [order]: 1 })
      .limit(limit)
      .toArray();

const orderBy = ({ sort = 'due' }: Pick<CaseloadQuery, 'sort'>) =>
  sort === 'due' ? 'order' : (`orders.${sort}` as const);

/** A pathway has a row once it is opened; one from before there was such an order has no place in it. */
const filterOf = ({ rights, phase, waitingFor, sort, after }: Omit<CaseloadQuery, 'limit'>): Filter<CaseloadRow> =>
  defined({
    'row.phase': phase,
    'row.next.waitingFor': waitingFor,
    row: { $exists: true },
    $and: [seenBy<CaseloadRow>(rights)],
    [orderBy(defined({ sort }))]: { $gt: after ?? '' },
  });

/** Where nothing may be seen, nothing is looked for. */
const seenBy = <Row>(rights: Rights) => (rights.readable() ?? { _id: { $in: [] } }) as Filter<Row>;

/** Acts taken in, each once under its report id. */
export function createActs(db: Db): Acts {
  const rows = db.collection<Act>('acts');
  return {
    find: async (reportId) => (await rows.findOne({ _id: reportId })) ?? undefined,
    async begin({ _id, ...act }) {
      await rows.updateOne({ _id }, { $setOnInsert: act }, { upsert: true });
      return (await rows.findOne({ _id })) ?? { _id, ...act };
    },
    async answered(reportId, answer) {
      await rows.updateOne({ _id: reportId, answer: { $exists: false } }, { $set: { answer } });
    },
    unanswered: () => rows.find({ answer: { $exists: false }, second: { $exists: false } }).toArray(),
    awaiting: (agency) => rows.find({ second: 'awaited', 'report.sourceAgency': agency }).sort({ at: 1 }).toArray(),
    async decide(reportId, { agree, by }) {
      const awaited = { _id: reportId, second: 'awaited' as const };
      const decision = agree
        ? { $unset: { second: '' as const }, $set: { 'report.data.approvedBy': by } }
        : { $set: { second: 'refused' as const } };
      return (await rows.findOneAndUpdate(awaited, decision, { returnDocument: 'after' })) ?? undefined;
    },
  };
}

const readingId = ({ pathwayId, step, revision, offer, officer }: Reading): string =>
  [pathwayId, step, revision, offer, officer].join('/');

/** Who opened what; the first time counts. */
export function createReadings(db: Db): Readings {
  const rows = db.collection<{ _id: string }>('readings');
  return {
    async note(reading, at) {
      await rows.updateOne({ _id: readingId(reading) }, { $setOnInsert: { ...reading, at } }, { upsert: true });
    },
    has: async (reading) => (await rows.findOne({ _id: readingId(reading) })) !== null,
  };
}

type AcknowledgedRow = { _id: string; officer: string; pathwayId: string; step: string; at: Instant };

/** Who said of what that they had seen it; the last time counts. */
export function createAcknowledged(db: Db): Acknowledged {
  const rows = db.collection<AcknowledgedRow>('acknowledged');
  return {
    async note(officer, items, at) {
      const writes = items.map(({ pathwayId, step }) => ({
        replaceOne: {
          filter: { _id: `${officer}/${pathwayId}/${step}` },
          replacement: { officer, pathwayId, step, at },
          upsert: true,
        },
      }));
      await rows.bulkWrite(writes, { ordered: false });
    },
    async of(officer) {
      const found = await rows.find({ officer }).toArray();
      return new Map(found.map(({ pathwayId, step, at }) => [`${pathwayId}/${step}`, at]));
    },
  };
}

type HeldRow = Omit<HeldReport, 'id'> & { _id: string };

/** Reports that belong to no open pathway, all of them newest first, or one by its id; what they say stays sealed. */
export function createHeldReports(db: Db): Pick<ApiPorts, 'heldReports' | 'heldReport'> {
  const rows = db.collection<HeldRow>('held-reports');
  return {
    heldReports: async (limit) => (await rows.find({}).sort({ at: -1 }).limit(limit).toArray()).map(heldIn),
    async heldReport(id) {
      const row = await rows.findOne({ _id: id });
      return row === null ? undefined : heldIn(row);
    },
  };
}

const heldIn = ({ _id: id, kind, reportType, sourceAgency, source, pathwayId, at }: HeldRow): HeldReport =>
  defined({ id, kind, reportType, sourceAgency, source, pathwayId, at });
