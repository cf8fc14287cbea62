import { defined } from '../../../domain/defined';
import type { Deadlock, Wait } from '../../../schemas/api/live';
import type { PathwayDocument } from '../ports';
import type { Rights } from './ability';

type Seeing = { rights: Rights; pathway: PathwayDocument };

/** Named to one who may see every step of it. */
export const deadlockFor = (deadlock: Deadlock | undefined, { rights, pathway }: Seeing): Deadlock | undefined =>
  deadlock?.steps.every((step) => rights.seesStep(pathway, step)) === true ? deadlock : undefined;

/** What a pathway waits for, to one who may not see the step: that it waits, for which agency, and no more. */
export function waitFor(wait: Wait, { rights, pathway }: Seeing): Wait {
  const { step, behind, kind, agency, since, overdue } = wait;
  const isShown = step === undefined || rights.seesStep(pathway, step);
  const shown = isShown ? wait : { kind, agency, since, overdue };
  return defined({ ...shown, behind: behind !== undefined && rights.seesStep(pathway, behind) ? behind : undefined });
}
