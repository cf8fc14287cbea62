import type { Subject } from '../../schemas/events/envelope';
import type { EventOf, EventType, PathwayEvent } from '../../schemas/events/event';
import type { Instant } from '../../schemas/time';
import type { PathwayState } from './state';

/** An event as decided, before it has its place in the pathway's order. */
export type Draft = { [T in EventType]: { type: T; data: EventOf<T>['data']; late?: true } }[EventType];

/** What is known of the report that an event follows from. */
export type Circumstance = {
  pathwayId: string;
  now: Instant;
  cause?: string;
  number?: string;
  occurredAt?: Instant;
  subject?: Subject;
};

/** Gives a draft its place: the next `seq`, when it was decided and what it follows from. A clock follows from no report. */
export const eventOf = (
  draft: Draft,
  state: PathwayState,
  { pathwayId, now, ...report }: Circumstance,
): PathwayEvent => ({
  pathwayId,
  seq: state.seq + 1,
  at: now,
  ...(isOfClock(draft) ? {} : report),
  ...draft,
});

const isOfClock = (draft: Draft): boolean =>
  ('clock' in draft.data && draft.data.clock !== undefined) ||
  (draft.type === 'transition.step.declined' && ofTime.has(draft.data.reason));

/** Nobody said no: the time for a yes passed. */
const ofTime: ReadonlySet<string> = new Set(['no-reply', 'condition-not-met']);
