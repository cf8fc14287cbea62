import { randomUUID } from 'node:crypto';
import type { Restriction } from '../../../schemas/api/own-file';
import type { OwnRequestKind, OwnRequestOutcome } from '../../../schemas/own-rights';
import type { StepKey } from '../../../schemas/step';
import type { Instant, LocalDate } from '../../../schemas/time';
import { readBlocks } from '../../platform/access-log/access-log';
import type { Access } from '../../platform/access-log/chain';
import type { Db } from '../../platform/mongo';

/** What a person asked for; their words, and those of the answer, stand in the sealed store. */
export type OwnRequestRow = {
  _id: string;
  pathwayId: string;
  kind: OwnRequestKind;
  step?: StepKey;
  takenBy: string;
  at: Instant;
  dueOn: LocalDate;
  answer?: { outcome: OwnRequestOutcome; by: string; at: Instant };
};

type RestrictionRow = Restriction & { _id: string; pathwayId: string };

export type OwnRights = {
  /** Whatever stands on record of a pathway, oldest first. */
  accesses(pathwayId: string): Promise<Access[]>;
  /** The last word on each part counts. */
  restrict(pathwayId: string, restriction: Restriction): Promise<void>;
  restrictions(pathwayId: string): Promise<Restriction[]>;
  ask(request: Omit<OwnRequestRow, '_id' | 'answer'>, requestId: string): Promise<OwnRequestRow>;
  find(requestId: string): Promise<OwnRequestRow | undefined>;
  /** The first answer stands. */
  answer(requestId: string, answer: NonNullable<OwnRequestRow['answer']>): Promise<boolean>;
  /** Of one pathway all of them, else those nobody has answered; the first due first. */
  requests(pathwayId?: string): Promise<OwnRequestRow[]>;
};

export const newRequestId = (): string => randomUUID();

export function createOwnRights(db: Db): OwnRights {
  const requests = db.collection<OwnRequestRow>('own-requests');
  const restrictions = db.collection<RestrictionRow>('restrictions');
  return {
    async accesses(pathwayId) {
      const blocks = await readBlocks({ db }, pathwayId);
      return blocks
        .flatMap(({ entries }) => entries.filter(({ pathways }) => pathways.includes(pathwayId)))
        .toSorted((a, b) => (a.at < b.at ? -1 : 1));
    },
    async restrict(pathwayId, restriction) {
      const _id = `${pathwayId}/${restriction.part}`;
      await restrictions.replaceOne({ _id }, { pathwayId, ...restriction }, { upsert: true });
    },
    restrictions: (pathwayId) => restrictions.find({ pathwayId }, { projection: { _id: 0, pathwayId: 0 } }).toArray(),
    async ask(request, requestId) {
      const row = { _id: requestId, ...request };
      await requests.insertOne(row);
      return row;
    },
    find: async (requestId) => (await requests.findOne({ _id: requestId })) ?? undefined,
    async answer(requestId, answer) {
      const open = { _id: requestId, answer: { $exists: false } };
      return (await requests.updateOne(open, { $set: { answer } })).modifiedCount === 1;
    },
    requests: (pathwayId) =>
      requests
        .find(pathwayId === undefined ? { answer: { $exists: false } } : { pathwayId })
        .sort({ dueOn: 1 })
        .toArray(),
  };
}
