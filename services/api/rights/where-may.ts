import type { Deed } from '../../../domain/access/policy';
import type { Views } from '../ports';
import type { Rights } from './ability';

type Around = { rights: Rights; views: Pick<Views, 'reachedAll'> };

/** Of rows about pathways those whose pathway it is theirs to do this to; what has no view yet is nobody's who needs one. */
export async function whereMay<Row extends { pathwayId: string }>(
  deed: Deed,
  rows: readonly Row[],
  { rights, views }: Around,
): Promise<Row[]> {
  const reached = await views.reachedAll([...new Set(rows.map(({ pathwayId }) => pathwayId))]);
  return rows.filter(({ pathwayId }) => rights.may(deed, reached.get(pathwayId) ?? { _id: pathwayId }));
}
