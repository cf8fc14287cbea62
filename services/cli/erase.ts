import { z } from 'zod';
import { keptUntil } from '../../domain/pathway/kept-until';
import { profileOf } from '../../domain/profiles/registry';
import { openAccessLog } from '../platform/access-log/access-log';
import { erase, type Erasing } from '../platform/erasure';
import { localDay } from '../platform/local-day';
import type { Db } from '../platform/mongo';
import type { Surroundings } from './addresses';
import { withDatabase, type KeptHere } from './kept-here';
import { refusal } from './refusal';
import type { Result } from './result';

/** Why what is kept of a person goes. Only the first waits for the profile's periods; the others a person decides. */
export const EraseReason = z.enum(['retention-over', 'court-order', 'person-asked', 'opened-in-error']);

export type EraseWish = { pathwayId: string; reason: string; as: string; dryRun: boolean };

type Page = {
  _id: string;
  state: {
    profile: string;
    profileVersion: number;
    identifiers: { token: string }[];
    closedAt?: string;
    mergedInto?: string;
  };
};

/**
 * Destroys the keys of a closed pathway and of those it absorbed, and of its person unless another pathway of theirs
 * stays; takes their rows out; leaves a proof. On record before it is done. @throws refusal; nothing was erased then
 */
export const erasePathway = (surroundings: Surroundings, wish: EraseWish, now: string): Promise<Result> =>
  withDatabase(surroundings, async (mongo, kept) => {
    const reason = EraseReason.safeParse(wish.reason);
    if (!reason.success) throw refusal('no-such-reason', `--reason is one of ${EraseReason.options.join(', ')}.`);
    const pages = await pagesOf(mongo.db, wish.pathwayId);
    refuseUnlessOver(pages, reason.data, now);
    const { staying, ...erasing } = await erasingOf(mongo.db, pages);
    const whose = staying === 0 ? 'and what is known of the person' : `the person stays, for ${staying} other pathways`;
    if (wish.dryRun)
      return { lines: [`Would erase ${erasing.pathwayIds.join(', ')}; ${whose}.`], json: { ...erasing, staying } };
    await record(mongo, kept, { ...wish, pathwayIds: [...erasing.pathwayIds], now });
    const erased = await erase(mongo.db, erasing);
    const proof = { pathways: erasing.pathwayIds, at: now, by: wish.as, reason: reason.data, ...erased };
    await mongo.db
      .collection<{ _id: string }>('erasures')
      .updateOne({ _id: wish.pathwayId }, { $setOnInsert: proof }, { upsert: true });
    const rows = Object.values(erased.rows).reduce((sum, count) => sum + count, 0);
    return { lines: [`Erased: ${erased.keys} owners' keys and ${rows} rows; ${whose}.`], json: { ...proof, staying } };
  });

const pages = (db: Db) => db.collection<Page>('pathway-views');

/** The pathway and those that ended in it. */
async function pagesOf(db: Db, pathwayId: string): Promise<Page[]> {
  const page = await pages(db).findOne({ _id: pathwayId });
  if (page === null) throw refusal('no-such-pathway', `Nothing is kept of ${pathwayId}.`);
  return [page, ...(await pages(db).find({ 'state.mergedInto': pathwayId }).toArray())];
}

/** An open pathway's key is never destroyed, and what is still to be kept is kept. @throws refusal */
function refuseUnlessOver(all: readonly Page[], reason: z.infer<typeof EraseReason>, now: string): void {
  for (const { _id, state } of all) {
    if (state.closedAt === undefined) throw refusal('still-open', `${_id} is open; nothing of it is erased.`);
    const profile = profileOf(state.profile, state.profileVersion);
    if (profile === undefined) throw refusal('no-such-profile', `${_id} goes by rules this version does not know.`);
    const today = localDay(now, profile.zone);
    const last = keptUntil(localDay(state.closedAt, profile.zone), profile).toSorted((a, b) =>
      a.until < b.until ? 1 : -1,
    )[0];
    if (reason === 'retention-over' && last !== undefined && last.until >= today)
      throw refusal(
        'still-to-be-kept',
        `${_id} is kept until ${last.until} (${last.keeps}); another reason needs a decision.`,
      );
  }
}

async function erasingOf(db: Db, all: readonly Page[]): Promise<Erasing & { staying: number }> {
  const pathwayIds = all.map(({ _id }) => _id);
  const tokens = [...new Set(all.flatMap(({ state }) => state.identifiers.map(({ token }) => token)))];
  const others = { _id: { $nin: pathwayIds }, 'state.identifiers.token': { $in: tokens } };
  const staying = await pages(db).countDocuments(others);
  return { pathwayIds, tokens: staying === 0 ? tokens : [], staying };
}

type Recorded = { pathwayIds: string[]; as: string; reason: string; now: string };

const record = (mongo: Parameters<typeof openAccessLog>[0], { heads, key }: KeptHere, said: Recorded): Promise<void> =>
  openAccessLog(mongo, { folder: heads, keyText: key, service: 'cli' }).write({
    at: said.now,
    kind: 'erasure',
    agency: 'throughgate',
    who: said.as,
    role: 'data-protection-officer',
    purpose: said.reason,
    what: 'throughgate erase',
    pathways: said.pathwayIds,
    fields: [],
  });
