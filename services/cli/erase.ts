import { z } from 'zod';
import { keptUntil, rulesOf } from '../../domain/pathway/kept-until';
import { RetentionClass } from '../../schemas/pathway';
import { openAccessLog } from '../platform/access-log/access-log';
import { erase } from '../platform/erasure/erase';
import { holdOn } from '../platform/erasure/holds';
import { pagesOf, type Page } from '../platform/erasure/kept-pathways';
import { whose } from '../platform/erasure/whose';
import { localDay } from '../platform/local-day';
import type { Db } from '../platform/mongo';
import type { Surroundings } from './addresses';
import { withDatabase, type KeptHere } from './kept-here';
import { refusal } from './refusal';
import type { Result } from './result';

/** Why what is kept of a person goes. Only the first waits for the profile's periods; the others a person decides. */
export const EraseReason = z.enum(['retention-over', 'court-order', 'person-asked', 'opened-in-error']);

type Why = { reason: z.infer<typeof EraseReason>; now: string };
export type EraseWish = { pathwayId: string; reason: string; as: string; dryRun: boolean };

/**
 * Destroys the keys of a closed pathway and of those it absorbed, and of its person unless another pathway of theirs
 * stays; takes their rows out; leaves a proof. On record before it is done. @throws refusal; nothing was erased then
 */
export const erasePathway = (surroundings: Surroundings, wish: EraseWish, now: string): Promise<Result> =>
  withDatabase(surroundings, async (mongo, kept) => {
    const reason = EraseReason.safeParse(wish.reason);
    if (!reason.success) throw refusal('no-such-reason', `--reason is one of ${EraseReason.options.join(', ')}.`);
    const pages = await pagesOf(mongo.db, wish.pathwayId);
    if (pages.length === 0) throw refusal('no-such-pathway', `Nothing is kept of ${wish.pathwayId}.`);
    await refuseUnlessOver(mongo.db, pages, { reason: reason.data, now });
    const { staying, ...erasing } = await whose(mongo.db, pages, () => false);
    const person =
      staying === 0 ? 'and what is known of the person' : `the person stays, for ${staying} other pathways`;
    if (wish.dryRun)
      return { lines: [`Would erase ${erasing.pathwayIds.join(', ')}; ${person}.`], json: { ...erasing, staying } };
    await record(mongo, kept, { ...wish, pathwayIds: [...erasing.pathwayIds], now });
    const erased = await erase(mongo.db, { ...erasing, classes: RetentionClass.options });
    const proof = { pathways: erasing.pathwayIds, at: now, by: wish.as, reason: reason.data, ...erased };
    await mongo.db
      .collection<{ _id: string }>('erasures')
      .updateOne({ _id: wish.pathwayId }, { $setOnInsert: proof }, { upsert: true });
    const rows = Object.values(erased.rows).reduce((sum, count) => sum + count, 0);
    return { lines: [`Erased: ${erased.keys} owners' keys and ${rows} rows; ${person}.`], json: { ...proof, staying } };
  });

/** An open pathway's key is never destroyed, what is held or still to be kept stays. @throws refusal */
async function refuseUnlessOver(db: Db, pages: readonly Page[], { reason, now }: Why): Promise<void> {
  for (const page of pages) {
    if (page.state.closedAt === undefined) throw refusal('still-open', `${page._id} is open; nothing of it is erased.`);
    const rules = rulesOf(page.state, { now, dayOf: localDay });
    if (rules === undefined) throw refusal('no-such-profile', `${page._id} goes by rules this version does not know.`);
    const [last] = keptUntil(rules.closedOn, rules.profile).toSorted((a, b) => (a.until < b.until ? 1 : -1));
    if (reason === 'retention-over' && last !== undefined && last.until >= rules.today)
      throw refusal(
        'still-to-be-kept',
        `${page._id} is kept until ${last.until} (${last.keeps}); another reason needs a decision.`,
      );
  }
  const hold = await holdOn(
    db,
    pages.map(({ _id }) => _id),
  );
  if (hold !== undefined)
    throw refusal('held', `${hold.pathwayId} is held (${hold.reason}, by ${hold.by}): lift ${hold._id} first.`);
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
