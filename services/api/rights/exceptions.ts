import { randomUUID } from 'node:crypto';
import type { AccessException, ExceptionKind, AccessPurpose, AccessRequest } from '../../../schemas/api/access';
import type { Instant } from '../../../schemas/time';
import { pathwayOwner } from '../../platform/cipher';
import type { EncryptedStore } from '../../platform/encrypted-store';
import type { Db } from '../../platform/mongo';

/** `untold`: who is still to be told that the glass was broken. */
type NewException = Omit<AccessException, 'id' | 'reason'> & { reason: string; untold?: string[] };
/** Without a pathway, whoever asked named nobody. */
type NewRequest = Omit<AccessRequest, 'id' | 'pathwayId' | 'reason'> & { pathwayId?: string; reason: string };

/** Who was let in, kept out or asked to be let in, beside what the policy says. Reasons stand in the encrypted store. */
export type AccessExceptions = {
  /** What holds now of one member, and every restricted pathway. */
  of(member: string, now: Instant): Promise<Standing[]>;
  /** What holds now, newest first. */
  list(now: Instant): Promise<AccessException[]>;
  find(id: string): Promise<Standing | undefined>;
  make(exception: NewException): Promise<string>;
  end(id: string, at: Instant): Promise<void>;
  ask(request: NewRequest): Promise<string>;
  /** What nobody has answered yet, oldest first. */
  asked(): Promise<AccessRequest[]>;
  request(id: string): Promise<AccessRequest | undefined>;
  answered(id: string, by: string): Promise<void>;
};

export type Standing = Omit<AccessException, 'reason'>;
type ExceptionRow = Omit<Standing, 'id'> & { _id: string; untold?: string[]; ended?: true };
type RequestRow = {
  _id: string;
  pathwayId?: string;
  member: string;
  purpose: AccessPurpose;
  at: Instant;
  answeredBy?: string;
};

const LISTED = 500;

/** What keeps somebody out holds until a person ends it: on its last day it is looked at again, and does not lapse. */
export const staying: readonly ExceptionKind[] = ['excluded', 'restricted'];

const inForce = (now: Instant) => ({
  $or: [{ until: { $gt: now } }, { kind: { $in: [...staying] }, ended: { $exists: false } }],
});

const reasonRef = (id: string): string => `access-reason/${id}`;

export function createAccessExceptions(db: Db, store: EncryptedStore): AccessExceptions {
  const reasons = createReasons(store);
  return { ...exceptionsIn(db, reasons), ...requestsIn(db, reasons) };
}

type Reasons = ReturnType<typeof createReasons>;

/** Why somebody may look or asked to, sealed under the pathway's key where there is one. */
const createReasons = (store: EncryptedStore) => ({
  async keep(reason: string, pathwayId: string | undefined): Promise<string> {
    const id = randomUUID();
    await store.putOnce(reasonRef(id), reason, pathwayId === undefined ? {} : { owner: pathwayOwner(pathwayId) });
    return id;
  },
  async tell<Row extends { id: string }>(found: Row[]): Promise<(Row & { reason?: string })[]> {
    const told = await store.getMany(found.map(({ id }) => reasonRef(id)));
    return found.map((row) => {
      const reason = told.get(reasonRef(row.id));
      return typeof reason === 'string' ? { ...row, reason } : row;
    });
  },
});

function exceptionsIn(db: Db, reasons: Reasons): Pick<AccessExceptions, 'of' | 'list' | 'find' | 'make' | 'end'> {
  const rows = db.collection<ExceptionRow>('access-exceptions');
  return {
    async of(member, now) {
      const theirs = { $or: [{ member }, { kind: 'restricted' as const }] };
      const found = await rows.find({ $and: [inForce(now), theirs] }).toArray();
      return found.map(standing);
    },
    async list(now) {
      const found = await rows.find(inForce(now)).sort({ from: -1 }).limit(LISTED).toArray();
      return reasons.tell(found.map(standing));
    },
    async find(id) {
      const row = await rows.findOne({ _id: id });
      return row === null ? undefined : standing(row);
    },
    async make({ reason, ...exception }) {
      const id = await reasons.keep(reason, exception.pathwayId);
      await rows.insertOne({ _id: id, ...exception });
      return id;
    },
    async end(id, at) {
      await rows.updateOne({ _id: id, ended: { $exists: false } }, { $set: { until: at, ended: true } });
    },
  };
}

function requestsIn(db: Db, reasons: Reasons): Pick<AccessExceptions, 'ask' | 'asked' | 'request' | 'answered'> {
  const rows = db.collection<RequestRow>('access-requests');
  const open = { answeredBy: { $exists: false } };
  return {
    async ask({ reason, ...request }) {
      const id = await reasons.keep(reason, request.pathwayId);
      await rows.insertOne({ _id: id, ...request });
      return id;
    },
    async asked() {
      const found = await rows.find(open).sort({ at: 1 }).limit(LISTED).toArray();
      return reasons.tell(found.flatMap(requestOf));
    },
    async request(id) {
      const row = await rows.findOne({ _id: id, ...open });
      return (await reasons.tell(row === null ? [] : requestOf(row)))[0];
    },
    async answered(id, by) {
      await rows.updateOne({ _id: id, ...open }, { $set: { answeredBy: by } });
    },
  };
}

const standing = ({ _id: id, untold: _, ended: _when, ...row }: ExceptionRow): Standing => ({ id, ...row });

/** Who named nobody that is known is answered by nobody. */
const requestOf = ({ _id: id, pathwayId, member, purpose, at }: RequestRow): AccessRequest[] =>
  pathwayId === undefined ? [] : [{ id, pathwayId, member, purpose, at }];
