import type { EscalationTarget } from '../../schemas/agency';
import type { EventOf } from '../../schemas/events/event';
import type { Instant } from '../../schemas/time';
import { defined } from '../defined';
import type { Notice, Step } from '../pathway/state';
import type { StepDefinition } from '../profiles/step-definition';

export type Mark = 'delivered' | 'opened' | 'answered' | 'bounced';

/** Whether somebody has to be told of the step in such a way that it can be proved: of an offer, a notice, or what a provider is to do. */
export const needsProof = ({ notice, acceptance, owner, role }: StepDefinition): boolean =>
  notice !== undefined || acceptance !== undefined || (owner === 'community' && role !== undefined);

export function noticeSent(step: Step, { data }: EventOf<'transition.notice.sent'>): Step {
  const { notice, to, channel, messageId, occurredAt: sentAt, replyBy } = data;
  const sent = defined({ notice, revision: step.revision, to, channel, messageId, sentAt, replyBy });
  return { ...step, notices: [...(step.notices ?? []), sent] };
}

type Marked = EventOf<`transition.notice.${'delivered' | 'acknowledged' | 'bounced'}`>;

export const noticeMarked = (step: Step, { data }: Marked, mark: Mark): Step => ({
  ...step,
  notices: (step.notices ?? []).map((held) =>
    held.notice === data.notice ? { ...held, [mark]: data.occurredAt } : held,
  ),
});

/** Those of the step as it stands now whose receiver has a time to answer and has not yet. */
export const unanswered = ({ notices, revision }: Step): (Notice & { replyBy: Instant })[] =>
  (notices ?? []).filter(
    (held): held is Notice & { replyBy: Instant } =>
      held.revision === revision &&
      held.replyBy !== undefined &&
      held.answered === undefined &&
      held.bounced === undefined,
  );

/** What shows that the receiver was told of the step as it stands now: the notice that arrived. */
export const arrived = ({ notices, revision }: Step): Notice | undefined =>
  (notices ?? []).find((held) => held.revision === revision && isArrived(held));

const isArrived = ({ delivered, opened, answered, bounced }: Notice): boolean =>
  bounced === undefined && (delivered ?? opened ?? answered) !== undefined;

/** Done by telling somebody, and nothing shows yet that they were told. */
export const asksProof = (step: Step, { notice }: StepDefinition): boolean =>
  notice !== undefined && arrived(step) === undefined;

/** Whom a step goes to next: one rung above where it is, its last one again when there is none. */
export function nextRung({ escalatedTo }: Step, { escalation, acceptance }: StepDefinition): EscalationTarget {
  const rungs = escalation.map(({ to }) => to);
  const above = rungs[rungs.findIndex((rung) => rung === escalatedTo) + 1];
  return above ?? rungs.at(-1) ?? acceptance?.onSilence ?? 'case-coordinator';
}
