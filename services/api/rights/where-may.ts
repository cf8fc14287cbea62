import type { Deed } from '../../../domain/access/policy';
import { StepKey } from '../../../schemas/step';
import type { Views } from '../ports';
import type { Reached, Rights } from './ability';

type Around = { rights: Rights; views: Pick<Views, 'reachedAll'> };
type OfPathway = { pathwayId: string };

/** Of rows about pathways those whose pathway it is theirs to do this to; what has no view yet is nobody's who needs one. */
export const whereMay = <Row extends OfPathway>(deed: Deed, rows: readonly Row[], { rights, views }: Around) =>
  where(rows, views, ({ pathwayId }, pathway = { _id: pathwayId }) => rights.may(deed, pathway));

/** Of rows about steps: one of the victim's, or of the specialised track, is for who may see that step. */
export const withoutHidden = <Row extends OfPathway & { step: string }>(
  rows: readonly Row[],
  { rights, views }: Around,
): Promise<Row[]> =>
  where(rows, views, ({ step }, pathway) => {
    const key = StepKey.safeParse(step).data;
    if (pathway === undefined || key === undefined) return false;
    const reached = pathway.reach?.steps[key];
    return (reached !== undefined && reached.sensitivity === undefined) || rights.seesStep(pathway, key);
  });

/** Each row with its pathway, as far as there is one, in one read of all. */
async function where<Row extends OfPathway>(
  rows: readonly Row[],
  views: Around['views'],
  keeps: (row: Row, pathway: Reached | undefined) => boolean,
): Promise<Row[]> {
  const pathways = await views.reachedAll([...new Set(rows.map(({ pathwayId }) => pathwayId))]);
  return rows.filter((row) => keeps(row, pathways.get(row.pathwayId)));
}
