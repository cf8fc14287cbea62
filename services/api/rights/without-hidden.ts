import { StepKey } from '../../../schemas/step';
import type { ApiPorts } from '../ports';
import type { Rights } from './ability';

type Row = { pathwayId: string; step: string };
type Reader = { rights: Rights; views: Pick<ApiPorts['views'], 'reachedAll'> };

/** Of rows about steps of many pathways: one of the victim's, or of the specialised track, is for who may see that step. */
export async function withoutHidden<R extends Row>(rows: readonly R[], { rights, views }: Reader): Promise<R[]> {
  const pathways = await views.reachedAll([...new Set(rows.map(({ pathwayId }) => pathwayId))]);
  return rows.filter(({ pathwayId, step }) => {
    const pathway = pathways.get(pathwayId);
    const key = StepKey.safeParse(step).data;
    if (pathway === undefined || key === undefined) return false;
    const reached = pathway.reach?.steps[key];
    return (reached !== undefined && reached.sensitivity === undefined) || rights.seesStep(pathway, key);
  });
}
