import type { PathwayEvent } from '../../schemas/events/event';
import type { StepStatus } from '../../schemas/step';
import type { Instant } from '../../schemas/time';
import { defined } from '../defined';
import type { Step } from '../pathway/state';
import { noticeMarked, noticeSent } from '../notices/notice';
import { freshStep } from './step-change';

type StepEvent = Exclude<Extract<PathwayEvent, { data: { step: unknown } }>, { type: 'transition.step.called' }>;
type StepEventOf<T extends StepEvent['type']> = Extract<StepEvent, { type: T }>;

/** Folds one event into the step it speaks of. */
export const evolveStep = (step: Step, event: StepEvent): Step =>
  (folds[event.type] as (step: Step, event: StepEvent) => Step)(step, event);

/** What each event does to its step; a new word must not compile until it has its line here. */
const folds: { [T in StepEvent['type']]: (step: Step, event: StepEventOf<T>) => Step } = {
  'transition.step.opened': (step, { at }) => become(step, 'open', at),
  'transition.step.offered': (step, event) => offered(step, event),
  'transition.step.accepted': (step, event) => answered(step, event),
  'transition.step.returned': (step, event) => answered(step, event),
  'transition.step.declined': (step, event) => answered(step, event),
  'transition.step.offered-conditionally': (step, event) => conditional(step, event),
  'transition.step.withdrawn': (step, { at }) => withdrawn(step, at),
  'transition.step.corrected': (step, event) => corrected(step, event),
  'transition.step.completed': (step, { at, data }) => ({
    ...settled(become(step, 'done', at)),
    ...evidenceOf(data.evidence),
  }),
  'transition.step.failed': (step, { at, data }) => ({
    ...become(step, 'failed', at),
    reason: data.reason,
    ...evidenceOf(data.evidence),
  }),
  'transition.step.cancelled': (step, event) => cancelled(step, event),
  'transition.step.skipped': (step, { at, data }) => ({ ...settled(become(step, 'skipped', at)), reason: data.reason }),
  'transition.step.reopened': (step, event) => reopened(step, event),
  'transition.step.escalated': (step, event) => escalated(step, event),
  'transition.step.extended': (step, { data }) => extended(step, data.until),
  'transition.step.reassigned': (step, { data }) => ({ ...step, assignee: data.to }),
  'transition.step.waived': (step, { data }) => ({ ...step, waivedUntil: data.until }),
  'transition.step.taken-over': (step, { data }) => ({ ...step, owner: data.to }),
  'transition.step.reminded': (step) => step,
  'transition.step.overdue': (step) => step,
  'transition.step.questioned': (step) => step,
  'transition.step.nudged': (step) => step,
  'transition.competence.gap': (step) => step,
  'transition.notice.sent': (step, event) => noticeSent(step, event),
  'transition.notice.delivered': (step, event) => noticeMarked(step, event, 'delivered'),
  'transition.notice.acknowledged': (step, event) => noticeMarked(step, event, event.data.how),
  'transition.notice.bounced': (step, event) => noticeMarked(step, event, 'bounced'),
};

const become = (step: Step, status: StepStatus, since: Instant): Step => ({ ...step, status, since });

const evidenceOf = (evidence: string | undefined) => (evidence === undefined ? {} : { evidence });

function unoffered(step: Step): Step {
  const { offer: _answered, conditional: _settled, ...rest } = step;
  return rest;
}

function escalated(step: Step, { data }: StepEventOf<'transition.step.escalated'>): Step {
  const { waivedUntil, ...rest } = step;
  const waived = waivedUntil === undefined || data.reason === 'waiver-ended' ? {} : { waivedUntil };
  return { ...rest, ...waived, escalatedTo: data.to };
}

/** The offer is answered, and not yet done with; another if, or another day, takes the place of the one before. */
function conditional(step: Step, event: StepEventOf<'transition.step.offered-conditionally'>): Step {
  const { offer: asked, escalatedTo: _answered, ...rest } = step;
  const offer = asked ?? step.conditional?.offer;
  if (offer === undefined) return step;
  const { condition, until, by } = event.data;
  return { ...become(rest, 'offered', event.at), conditional: { condition, until, by, offer } };
}

/** What stood before stays in the events; whoever relied on it reads the better word. */
function corrected(step: Step, { data, at }: StepEventOf<'transition.step.corrected'>): Step {
  const { answer, contentRef, covers } = data;
  const content = defined({ contentRef, covers });
  if (answer === undefined || step.answer === undefined) return { ...step, ...content };
  const no = answer === 'declined' ? step.answer.offer?.candidate : undefined;
  const declinedBy = no === undefined ? step.declinedBy : [...step.declinedBy, no];
  return { ...become(step, answer, at), ...content, declinedBy, answer: { ...step.answer, answer, at } };
}

function extended(step: Step, replyBy: Instant): Step {
  return step.offer === undefined ? step : { ...step, offer: { ...step.offer, replyBy, extended: true } };
}

/** Nothing is left to do, so nobody is asked or has it on their desk. */
function settled(step: Step): Step {
  const { escalatedTo: _answered, reason: _mended, ...rest } = unoffered(step);
  return rest;
}

/** Whoever has the work keeps it while another worker is asked. */
function offered(step: Step, event: StepEventOf<'transition.step.offered'>): Step {
  const { assignee, offer: number, to, candidate, replyBy } = event.data;
  if (assignee === undefined) return offeredAnew(step, event);
  const offer = defined({ offer: number, to, candidate, assignee, offeredAt: event.at, replyBy });
  return { ...step, offers: number, offer };
}

function offeredAnew(step: Step, { data, at }: StepEventOf<'transition.step.offered'>): Step {
  const { answer: _old, escalatedTo: _mended, reason: _gone, ...rest } = unoffered(step);
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

type Answerer = Omit<NonNullable<Step['answer']>, 'answer'>;
type Answered = StepEventOf<`transition.step.${'accepted' | 'returned' | 'declined'}`>;

function answered(step: Step, event: Answered): Step {
  const { escalatedTo: _answered, ...calm } = step;
  const offer = step.offer ?? step.conditional?.offer;
  const by = { by: event.data.by, at: event.at, ...(offer === undefined ? {} : { offer }) };
  switch (event.type) {
    case 'transition.step.accepted':
      return {
        ...unoffered(become(calm, 'accepted', event.at)),
        answer: { answer: 'accepted', ...by },
        ...defined({ assignee: offer?.assignee ?? step.assignee, evidence: event.data.evidence ?? step.evidence }),
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
      return declined(step, event, by);
  }
}

/** Whoever was to go on with it does not; whoever has the work keeps it. */
function declined(step: Step, { at, data }: StepEventOf<'transition.step.declined'>, by: Answerer): Step {
  if (by.offer?.assignee !== undefined) return unoffered(step);
  const { escalatedTo: _answered, ...calm } = step;
  return {
    ...unoffered(become(calm, 'declined', at)),
    declinedBy: [...step.declinedBy, data.candidate ?? data.by],
    answer: { answer: 'declined', ...by, reason: data.reason },
  };
}

/** The offer stands again as it stood: taking an answer back starts no clock anew. */
function withdrawn(step: Step, at: Instant): Step {
  const { answer, evidence: _with, ...rest } = step;
  const offer = answer?.offer === undefined ? {} : { offer: answer.offer };
  const returns = answer?.answer === 'returned' ? step.returns - 1 : step.returns;
  const declinedBy = answer?.answer === 'declined' ? step.declinedBy.slice(0, -1) : step.declinedBy;
  return { ...become(rest, 'offer' in offer ? 'offered' : 'open', at), ...offer, returns, declinedBy };
}

/** A pathway that ended in another one may go on: its steps stand where they stood. */
function cancelled(step: Step, { at, data: { reason } }: StepEventOf<'transition.step.cancelled'>): Step {
  const { stood: _before, ...rest } = step;
  return { ...settled(become(rest, 'cancelled', at)), reason, ...(reason === 'closed' && { stood: rest }) };
}

/**
 * A new revision begins with nothing asked and nothing answered; the events keep the one before. Where only the end was
 * wrong it stands as it stood.
 */
function reopened(step: Step, { at, data, occurredAt }: StepEventOf<'transition.step.reopened'>): Step {
  const { revision, reason } = data;
  if (reason === 'unmerged' && step.stood !== undefined) return { ...step.stood, revision, plannedAt: at };
  const { key, due, calledAt, owner, notices } = step;
  const reopenedAt = occurredAt ?? at;
  return { ...freshStep(key, at), revision, reopenedAt, ...defined({ due, calledAt, owner, notices }) };
}
