import { pathwayOwner, personOwner } from './cipher';
import { eraseDataKeys } from './keys/erase';
import type { Db, Filter } from './mongo';

/** What is to be gone: pathways, and where none of their person's others stays, what is known of the person. */
export type Erasing = { pathwayIds: readonly string[]; tokens: readonly string[] };

/** How many rows went from where, and how many owners' keys. Nothing of it says whose. */
export type Erased = { keys: number; rows: Record<string, number> };

type Row = { _id: string };
type Place = { collection: string; filter: (erasing: Erasing) => Filter<Row> };

const named = (collection: string): Place => ({
  collection,
  filter: ({ pathwayIds }) => ({ _id: { $in: [...pathwayIds] } }),
});
const told = (collection: string): Place => ({
  collection,
  filter: ({ pathwayIds }) => ({ pathwayId: { $in: [...pathwayIds] } }),
});

/** Where anything of a pathway or a person is kept beside the topics and Temporal; the page goes last, for it leads to the rest. */
const places: readonly Place[] = [
  { collection: 'encrypted', filter: (erasing) => ({ owner: { $in: ownersOf(erasing) } }) },
  { collection: 'name-index', filter: ({ tokens }) => ({ _id: { $in: tokens.map(personOwner) } }) },
  {
    collection: 'held-reports',
    filter: ({ pathwayIds, tokens }) => ({
      $or: [{ pathwayId: { $in: [...pathwayIds] } }, { tokens: { $in: [...tokens] } }],
    }),
  },
  ...['acts', 'readings', 'fhir-tasks', 'webhook-deliveries', 'mail-tasks'].map(told),
  ...['notifier-ledgers', 'outbound-probation', 'outbound-fhir', 'outbound-webhooks'].map(named),
  ...['notice-views', 'caseload-views', 'pathway-views'].map(named),
];

/** The collections that something is taken out of. */
export const erasedFrom: readonly string[] = places.map(({ collection }) => collection);

const ownersOf = ({ pathwayIds, tokens }: Erasing): string[] => [
  ...pathwayIds.map(pathwayOwner),
  ...tokens.map(personOwner),
];

/**
 * Destroys the data keys, which leaves the topics, Temporal's histories and every copy of them unreadable, then takes the
 * rows out. Broken off, it is run again and finds what is left.
 */
export async function erase(db: Db, erasing: Erasing): Promise<Erased> {
  const keys = await eraseDataKeys(db, ownersOf(erasing));
  const rows: Record<string, number> = {};
  for (const { collection, filter } of places) {
    const { deletedCount } = await db.collection<Row>(collection).deleteMany(filter(erasing));
    if (deletedCount > 0) rows[collection] = deletedCount;
  }
  return { keys, rows };
}
