import { overOf } from '../../domain/pathway/kept-until';
import type { RetentionClass } from '../../schemas/pathway';
import type { Instant } from '../../schemas/time';
import type { Access } from '../platform/access-log/chain';
import { erase, type Erased } from '../platform/erasure/erase';
import { holdOn } from '../platform/erasure/holds';
import { closedPages, pagesOf, type Page } from '../platform/erasure/kept-pathways';
import { whose } from '../platform/erasure/whose';
import { localDay } from '../platform/local-day';
import type { Db } from '../platform/mongo';

type Parts = {
  db: Db;
  /** Before anything goes: what cannot be logged is not erased. */
  log: (erasure: Access) => Promise<void>;
  now: Instant;
  /** So many pathways in one round; what is left has waited for years and waits for the next. */
  atMost: number;
};

type ProofRow = Erased & { _id: string; pathways: string[]; at: Instant; by: string; reason: string; staying: number };

/** One round: of every closed pathway, what its profile says is over. Answers of how many something went. */
export async function eraseByTheClock(parts: Parts): Promise<number> {
  let erased = 0;
  for await (const page of closedPages(parts.db)) {
    if (erased >= parts.atMost) break;
    if (overIn([page], parts.now).length > 0 && (await eraseWhatIsOver(page, parts))) erased += 1;
  }
  return erased;
}

async function eraseWhatIsOver({ _id }: Page, parts: Parts): Promise<boolean> {
  const { db, now } = parts;
  const pages = await pagesOf(db, _id);
  const pathwayIds = pages.map((page) => page._id);
  if (await holdOn(db, pathwayIds)) return false;
  let erased = false;
  for (const keeps of overIn(pages, now)) {
    const { staying, ...of } = await whose(db, pages, (other) => overIn([other], now).includes(keeps));
    if (!(await isLeft(db, proofId(_id, keeps), staying))) continue;
    await eraseClass({ _id: proofId(_id, keeps), keeps, staying, ...of }, parts);
    erased = true;
  }
  return erased;
}

const overIn = (pages: readonly Page[], now: Instant): RetentionClass[] =>
  overOf(
    pages.map(({ state }) => state),
    { now, dayOf: localDay },
  );

const proofs = (db: Db) => db.collection<ProofRow>('erasures');
const proofId = (pathwayId: string, keeps: RetentionClass): string => `${pathwayId}/${keeps}`;

/** A person who stayed for another pathway goes once that needs them no more. */
async function isLeft(db: Db, _id: string, staying: number): Promise<boolean> {
  const proof = await proofs(db).findOne({ _id });
  return proof === null || (proof.staying > 0 && staying === 0);
}

type Left = Awaited<ReturnType<typeof whose>> & { _id: string; keeps: RetentionClass };

/** On record, done, proved; broken off, the next round does it again. */
async function eraseClass({ _id, keeps, staying, ...of }: Left, { db, log, now }: Parts): Promise<void> {
  const pathways = [...of.pathwayIds];
  await log({
    ...{ at: now, kind: 'erasure', agency: 'throughgate', who: 'retention', role: 'agency-system' },
    ...{ purpose: 'retention-over', what: `clock ${keeps}`, pathways, fields: [] },
  });
  const erased = await erase(db, { ...of, classes: [keeps] });
  const proof = { pathways, at: now, by: 'retention', reason: 'retention-over', staying, ...erased };
  await proofs(db).replaceOne({ _id }, proof, { upsert: true });
}
