import type { RetentionClass } from '../../../schemas/pathway';
import { notesOwner, pathwayOwner, personOwner } from '../cipher';
import { eraseDataKeys } from '../keys/erase';
import type { Db, Filter } from '../mongo';

/** Of which pathways, of which people by their numbers, and what of it. */
export type Erasing = {
  pathwayIds: readonly string[];
  tokens: readonly string[];
  classes: readonly RetentionClass[];
};

/** How many rows went from where, and how many owners' keys. Nothing of it says whose. */
export type Erased = { keys: number; rows: Record<string, number> };

type Row = { _id: string };
type Place = { collection: string; keeps: RetentionClass; filter: (erasing: Erasing) => Filter<Row> };

const named = (collection: string): Place => ({
  collection,
  keeps: 'record',
  filter: ({ pathwayIds }) => ({ _id: { $in: [...pathwayIds] } }),
});
const told = (collection: string): Place => ({
  collection,
  keeps: 'record',
  filter: ({ pathwayIds }) => ({ pathwayId: { $in: [...pathwayIds] } }),
});
const sealed = (keeps: RetentionClass): Place => ({
  collection: 'encrypted',
  keeps,
  filter: (erasing) => ({ owner: { $in: owners[keeps](erasing) } }),
});

/** Whose data keys open what is kept so long. */
const owners: Record<RetentionClass, (erasing: Erasing) => string[]> = {
  note: ({ pathwayIds, tokens }) => [...pathwayIds.map(pathwayOwner), ...tokens.map(personOwner)].map(notesOwner),
  identity: ({ tokens }) => tokens.map(personOwner),
  record: ({ pathwayIds }) => pathwayIds.map(pathwayOwner),
};

/** Where anything of a pathway or a person is kept beside the topics and Temporal; the page goes last, for it leads to the rest. */
const places: readonly Place[] = [
  ...(['note', 'identity', 'record'] as const).map(sealed),
  {
    collection: 'name-index',
    keeps: 'identity',
    filter: ({ tokens }) => ({ _id: { $in: tokens.map(personOwner) } }),
  },
  {
    collection: 'held-reports',
    keeps: 'record',
    filter: ({ pathwayIds, tokens }) => ({
      $or: [{ pathwayId: { $in: [...pathwayIds] } }, { tokens: { $in: [...tokens] } }],
    }),
  },
  ...[
    'acts',
    'readings',
    'acknowledged',
    'fhir-tasks',
    'webhook-deliveries',
    'mail-tasks',
    'held-transfers',
    'own-requests',
    'restrictions',
  ].map(told),
  ...['notifier-ledgers', 'outbound-probation', 'outbound-fhir', 'outbound-webhooks'].map(named),
  ...['notice-views', 'caseload-views', 'pathway-views'].map(named),
];

/** The collections that something is taken out of. */
export const erasedFrom: readonly string[] = places.map(({ collection }) => collection);

/**
 * Destroys the data keys, which leaves the topics, Temporal's histories and every copy of them unreadable, then takes the
 * rows out. Broken off, it is run again and finds what is left.
 */
export async function erase(db: Db, erasing: Erasing): Promise<Erased> {
  const keys = await eraseDataKeys(
    db,
    erasing.classes.flatMap((keeps) => owners[keeps](erasing)),
  );
  const rows: Record<string, number> = {};
  for (const { collection, filter } of places.filter(({ keeps }) => erasing.classes.includes(keeps))) {
    const { deletedCount } = await db.collection<Row>(collection).deleteMany(filter(erasing));
    if (deletedCount > 0) rows[collection] = (rows[collection] ?? 0) + deletedCount;
  }
  return { keys, rows };
}
