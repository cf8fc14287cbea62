import type { Db } from '../mongo';
import type { Erasing } from './erase';
import { pagesIn, type Page } from './kept-pathways';

type TokenRow = { _id: string; personRef: string };
type PersonRow = { _id: string; pathwayId: string; state: 'opening' | 'open' | 'closed' };

/** Whether what one other page needs of the person is over too. */
export type IsOver = (page: Page) => boolean;

/** Of whom it is: the person's numbers, unless another pathway of theirs needs them still. `staying`: how many do. */
export async function whose(
  db: Db,
  pages: readonly Page[],
  isOver: IsOver,
): Promise<Omit<Erasing, 'classes'> & { staying: number }> {
  const pathwayIds = pages.map(({ _id }) => _id);
  const tokens = [...new Set(pages.flatMap(({ state }) => state.identifiers.map(({ token }) => token)))];
  const others = await pagesIn(db)
    .find({ _id: { $nin: pathwayIds }, 'state.identifiers.token': { $in: tokens } })
    .toArray();
  const needing = others.filter((page) => !isOver(page)).map(({ _id }) => _id);
  const staying = new Set([...needing, ...(await begun(db, tokens)).filter((id) => !pathwayIds.includes(id))]).size;
  return { pathwayIds, tokens: staying === 0 ? tokens : [], staying };
}

/** Pathways of these numbers that were begun and have not closed, also those that no page shows yet. */
async function begun(db: Db, tokens: readonly string[]): Promise<string[]> {
  const owned = await db
    .collection<TokenRow>('identity-tokens')
    .find({ _id: { $in: [...tokens] } })
    .toArray();
  const people = await db
    .collection<PersonRow>('identity-people')
    .find({ _id: { $in: owned.map(({ personRef }) => personRef) }, state: { $ne: 'closed' } })
    .toArray();
  return people.map(({ pathwayId }) => pathwayId);
}
