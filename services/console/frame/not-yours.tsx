import { ProblemAnswer } from '../api/ask';
import { AskAccess } from './ask-access';
import { ProblemBox } from './problem-box';

type Props = { pathwayId: string; error: unknown; onRetry: () => void };

/** A pathway that could not be shown. Absent and forbidden look alike, and for both access can be asked for. */
export const NotYours = ({ pathwayId, error, onRetry }: Props) => (
  <>
    <ProblemBox error={error} onRetry={onRetry} />
    {error instanceof ProblemAnswer && error.problem.status === 404 && <AskAccess pathwayId={pathwayId} />}
  </>
);
