import { codeIn, systems } from '../../../schemas/fhir/element';
import type { Issue } from '../../../schemas/fhir/operation-outcome';
import type { TaskUpdate } from '../../../schemas/fhir/task';
import { DeclineReason } from '../../../schemas/step';
import { FailReason } from '../../../schemas/work-reason';
import type { Fact } from '../../platform/translation';
import type { AskedTask } from './asked-task';
import { wrong } from './issue';
import { isTakenOn } from './task-status';

/** What an update says of the step: a fact, nothing yet, or what is missing to say it. */
type Said = { fact: Fact } | { nothing: true } | { refused: Issue };

const nothing: Said = { nothing: true };

/**
 * Refused before it began is a no; given up while at it is a failure. To cancel is neither: it takes back a yes that was
 * given, and where none was, the offer still stands and its clock leads on.
 */
export function answerOf(update: TaskUpdate, { step, offer, provider, status: before }: AskedTask): Said {
  switch (update.status) {
    case 'accepted':
      return { fact: { type: 'agency.step.accepted', data: { step, offer } } };
    case 'rejected': {
      const reason = reasonIn(update, systems.declineReason, DeclineReason.options);
      if ('refused' in reason) return reason;
      return { fact: { type: 'agency.step.declined', data: { step, offer, reason: reason.code, provider } } };
    }
    case 'failed': {
      const reason = reasonIn(update, systems.failReason, FailReason.options);
      return 'refused' in reason
        ? reason
        : { fact: { type: 'agency.step.failed', data: { step, reason: reason.code } } };
    }
    case 'completed':
      return { fact: { type: 'agency.step.completed', data: { step } } };
    case 'cancelled':
      return isTakenOn(before) ? { fact: { type: 'agency.step.withdrawn', data: { step } } } : nothing;
    case 'draft':
    case 'requested':
    case 'received':
    case 'ready':
    case 'in-progress':
    case 'on-hold':
    case 'entered-in-error':
      return nothing;
  }
}

/** A code nobody has a word for is for the sender to mend, never guessed. */
function reasonIn<Code extends string>(
  { statusReason, status }: TaskUpdate,
  system: string,
  known: readonly Code[],
): { code: Code } | { refused: Issue } {
  const given = codeIn(statusReason, system);
  const asked = `a ${status} Task says why by a code of ${system}: ${known.join(', ')}`;
  if (given === undefined) return { refused: wrong('required', 'Task.statusReason', asked) };
  const code = known.find((one) => one === given);
  return code === undefined ? { refused: wrong('code-invalid', 'Task.statusReason', asked) } : { code };
}
