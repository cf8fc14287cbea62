import type { PathwayEvent } from '../../schemas/events/event';
import type { StepStatus } from '../../schemas/step';
import type { Instant } from '../../schemas/time';
import type { Step } from '../pathway/state';

type StepEvent = Extract<PathwayEvent, { data: { step: unknown } }>;

/** Folds one event into the step it speaks of. */
export function evolveStep(step: Step, event: StepEvent): Step {
  const { at } = event;
  switch (event.type) {
    case 'transition.step.opened':
      return become(step, 'open', at);
    case 'transition.step.offered':
      return offered(step, event);
    case 'transition.step.accepted':
    case 'transition.step.returned':
    case 'transition.step.declined':
      return answered(step, event);
    case 'transition.step.withdrawn':
      return withdrawn(step, at);
    case 'transition.step.completed':
      return { ...settled(become(step, 'done', at)), ...evidenceOf(event.data.evidence) };
    case 'transition.step.failed':
      return { ...become(step, 'failed', at), reason: event.data.reason, ...evidenceOf(event.data.evidence) };
    case 'transition.step.cancelled':
      return { ...settled(become(step, 'cancelled', at)), reason: event.data.reason };
    case 'transition.step.reopened':
      return reopened(step, event.data.revision, at);
    case 'transition.step.reminded':
    case 'transition.step.overdue':
      return step;
    case 'transition.step.escalated':
      return { ...step, escalatedTo: event.data.to };
  }
}

const become = (step: Step, status: StepStatus, since: Instant): Step => ({ ...step, status, since });

const evidenceOf = (evidence: string | undefined) => (evidence === undefined ? {} : { evidence });

function unoffered(step: Step): Step {
  const { offer: _answered, ...rest } = step;
  return rest;
}

/** Nothing is left to do, so nobody is asked or has it on their desk. */
function settled(step: Step): Step {
  const { escalatedTo: _answered, reason: _mended, ...rest } = unoffered(step);
  return rest;
}

function offered(step: Step, { data, at }: Extract<StepEvent, { type: 'transition.step.offered' }>): Step {
  const { answer: _old, escalatedTo: _mended, reason: _gone, ...rest } = step;
  return {
    ...become(rest, 'offered', at),
    offers: data.offer,
    offer: {
      offer: data.offer,
      to: data.to,
      offeredAt: at,
      replyBy: data.replyBy,
      ...(data.candidate === undefined ? {} : { candidate: data.candidate }),
    },
    ...(data.contentRef === undefined ? {} : { contentRef: data.contentRef }),
    ...(data.covers === undefined ? {} : { covers: data.covers }),
  };
}

type Answered = Extract<StepEvent, { type: `transition.step.${'accepted' | 'returned' | 'declined'}` }>;

function answered(step: Step, event: Answered): Step {
  const { escalatedTo: _answered, ...calm } = step;
  const by = { by: event.data.by, at: event.at, ...(step.offer === undefined ? {} : { offer: step.offer }) };
  switch (event.type) {
    case 'transition.step.accepted':
      return {
        ...unoffered(become(calm, 'accepted', event.at)),
        answer: { answer: 'accepted', ...by },
        ...evidenceOf(event.data.evidence),
      };
    case 'transition.step.returned':
      return {
        ...unoffered(become(calm, 'returned', event.at)),
        returns: step.returns + 1,
        answer: {
          answer: 'returned',
          ...by,
          reason: event.data.reason,
          ...(event.data.missing === undefined ? {} : { missing: event.data.missing }),
        },
      };
    case 'transition.step.declined':
      return {
        ...unoffered(become(calm, 'declined', event.at)),
        declinedBy: [...step.declinedBy, event.data.candidate ?? event.data.by],
        answer: { answer: 'declined', ...by, reason: event.data.reason },
      };
  }
}

/** The offer stands again as it stood: taking an answer back starts no clock anew. */
function withdrawn(step: Step, at: Instant): Step {
  const { answer, evidence: _with, ...rest } = step;
  const offer = answer?.offer === undefined ? {} : { offer: answer.offer };
  const returns = answer?.answer === 'returned' ? step.returns - 1 : step.returns;
  const declinedBy = answer?.answer === 'declined' ? step.declinedBy.slice(0, -1) : step.declinedBy;
  return { ...become(rest, 'offer' in offer ? 'offered' : 'open', at), ...offer, returns, declinedBy };
}

/** A new revision begins with nothing asked and nothing answered; the events keep the one before. */
function reopened(step: Step, revision: number, at: Instant): Step {
  const { key, due } = step;
  return {
    key,
    status: 'planned',
    revision,
    since: at,
    plannedAt: at,
    ...(due === undefined ? {} : { due }),
    offers: 0,
    returns: 0,
    declinedBy: [],
  };
}
