import type { Db } from './mongo';

type Index = { collection: string; fields: Record<string, 1 | -1>; unique?: true; keepMs?: number };

const day = 24 * 60 * 60 * 1000;

/** Every index there is, beside each collection's own `_id`. `keepMs`: a row goes by itself so long after its day. */
export const indexes: readonly Index[] = [
  { collection: 'identity-tokens', fields: { personRef: 1 } },
  { collection: 'identity-people', fields: { pathwayId: 1 }, unique: true },
  { collection: 'held-reports', fields: { tokens: 1 } },
  { collection: 'held-reports', fields: { kind: 1, at: -1 } },
  { collection: 'dead-letters', fields: { at: -1 } },
  { collection: 'caseload-views', fields: { 'row.phase': 1 } },
  { collection: 'caseload-views', fields: { order: 1 } },
  { collection: 'caseload-views', fields: { 'orders.release': 1 } },
  { collection: 'caseload-views', fields: { 'orders.wait': 1 } },
  { collection: 'caseload-views', fields: { 'state.identifiers.token': 1 } },
  { collection: 'caseload-views', fields: { 'state.detailsRef': 1 } },
  { collection: 'name-index', fields: { words: 1 } },
  { collection: 'caseload-views', fields: { 'work.owner': 1 } },
  { collection: 'caseload-views', fields: { 'work.waitingFor': 1 } },
  { collection: 'caseload-views', fields: { 'work.assignee': 1 } },
  { collection: 'pathway-views', fields: { 'state.identifiers.token': 1 } },
  { collection: 'pathway-views', fields: { 'state.mergedInto': 1 } },
  { collection: 'pathway-views', fields: { 'timeline.cause': 1 } },
  { collection: 'pathway-views', fields: { 'state.closedAt': 1 } },
  { collection: 'own-requests', fields: { pathwayId: 1 } },
  { collection: 'held-transfers', fields: { by: 1, pathwayId: 1 } },
  { collection: 'legal-holds', fields: { pathwayId: 1 } },
  { collection: 'notice-views', fields: { 'notices.messageId': 1 } },
  { collection: 'notice-views', fields: { 'notices.notice': 1 } },
  { collection: 'notice-views', fields: { 'state.identifiers.token': 1 } },
  { collection: 'notice-views', fields: { release: 1 } },
  { collection: 'mail-tasks', fields: { linkHash: 1 }, unique: true },
  { collection: 'mail-tasks', fields: { agency: 1, state: 1 } },
  { collection: 'webhook-deliveries', fields: { agency: 1, state: 1, addedAt: 1 } },
  { collection: 'webhook-deliveries', fields: { endedAt: 1 }, keepMs: 90 * day },
  { collection: 'acknowledged', fields: { officer: 1 } },
  { collection: 'register', fields: { agency: 1 } },
  { collection: 'register', fields: { team: 1, unit: 1 } },
  { collection: 'register', fields: { 'absences.cover': 1 } },
  { collection: 'access-exceptions', fields: { member: 1 } },
  { collection: 'access-exceptions', fields: { kind: 1 } },
  { collection: 'access-requests', fields: { at: 1 } },
  { collection: 'caseload-views', fields: { 'reach.hands': 1 } },
  { collection: 'caseload-views', fields: { 'reach.establishment': 1 } },
  { collection: 'caseload-views', fields: { 'reach.area': 1 } },
  { collection: 'caseload-views', fields: { 'reach.asked': 1 } },
  { collection: 'acts', fields: { answer: 1 } },
  { collection: 'acts', fields: { second: 1 } },
  { collection: 'access-log', fields: { 'entries.pathways': 1 } },
];

/** Creates what is missing; the same list again changes nothing. */
export async function createIndexes(db: Db): Promise<void> {
  for (const { collection, fields, unique, keepMs } of indexes)
    await db
      .collection(collection)
      .createIndex(
        fields,
        { ...(unique && { unique }), ...(keepMs !== undefined && { expireAfterSeconds: keepMs / 1000 }) },
        undefined,
      );
}
