import type { StepKey } from '../../schemas/step';
import type { PathwayState, Step } from './state';

/** One step as two pathways of one person have it. */
export type Conflict = { step: StepKey; here: Step; there: Step };

/**
 * Where two pathways that turned out to be one person's do not say the same: something was done, answered or begun in
 * the one that ended, and it is not what the other has. A person decides what counts; nothing is carried over unseen.
 */
export const sideBySide = (here: Pick<PathwayState, 'steps'>, there: Pick<PathwayState, 'steps'>): Conflict[] =>
  Object.values(there.steps).flatMap((theirs) => {
    const ours = here.steps[theirs.key];
    return ours !== undefined && isBegun(theirs) && differ(ours, theirs)
      ? [{ step: theirs.key, here: ours, there: theirs }]
      : [];
  });

/** A step that was merely open ended with its pathway. */
const isBegun = ({ status, offers, contentRef, evidence }: Step): boolean =>
  status !== 'planned' && (status !== 'cancelled' || offers > 0 || contentRef !== undefined || evidence !== undefined);

const differ = (ours: Step, theirs: Step): boolean =>
  ours.status !== theirs.status || ours.evidence !== theirs.evidence || ours.contentRef !== theirs.contentRef;
