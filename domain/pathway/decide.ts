import type { PathwayEvent } from '../../schemas/events/event';
import type { Instant } from '../../schemas/time';
import { defined } from '../defined';
import { numberNamed } from './brought';
import { eventOf, type Circumstance, type Draft } from './draft';
import { evolve } from './evolve';
import { follow } from './follow';
import { inForce } from './in-force';
import { subjectOf } from './last-word';
import { aside } from './set-aside';
import type { Input, PathwayState, ReportAnswer, Setting } from './state';
import { takeReport } from './take-report';

const REMEMBERED_MS = 400 * 24 * 60 * 60 * 1000;

export type Decision = { state: PathwayState; events: PathwayEvent[]; answers: ReportAnswer[] };

/**
 * Decides one input: what it says, then everything that follows by now, until nothing more does. A report id already
 * taken changes nothing; one that does not fit is an event for a person to read, never an error.
 */
export const decide = (input: Input, state: PathwayState, setting: Setting): PathwayEvent[] =>
  folded(input, state, setting).events;

function folded(input: Input, state: PathwayState, setting: Setting): Fold {
  const drafts = draftsOf(input, state, inForce(setting, state));
  const circumstance = circumstanceOf(input, drafts, { pathwayId: setting.pathwayId, state });
  const settle = (fold: Fold): Fold => {
    const more = follow(input.now, fold.state, inForce(setting, fold.state));
    return more.length === 0 ? fold : settle(append(more, fold, circumstance));
  };
  return settle(append(drafts, { state, events: [] }, circumstance));
}

/** Decides a whole inbox in order; one answer for each input, all events to be recorded together. */
export function decideAll(inputs: readonly Input[], start: PathwayState, setting: Setting): Decision {
  return inputs.reduce<Decision>(
    (before, input) => {
      const { state, events } = folded(input, before.state, setting);
      return {
        state,
        events: [...before.events, ...events],
        answers: [...before.answers, answerOf(events, state)],
      };
    },
    { state: start, events: [], answers: [] },
  );
}

/** Forgets the ids of reports recorded so long ago that a report of that age is set aside anyway. */
export const forgetOld = (state: PathwayState, now: Instant): PathwayState => ({
  ...state,
  taken: Object.fromEntries(Object.entries(state.taken).filter(([, at]) => !isTooOld(at, now))),
});

const isTooOld = (at: Instant, now: Instant): boolean => Date.parse(now) - Date.parse(at) > REMEMBERED_MS;

function draftsOf(input: Input, state: PathwayState, setting: Setting): Draft[] {
  switch (input.kind) {
    case 'clock':
      return [];
    case 'undecodable':
      return isTaken(input.id, state) ? [] : [{ type: 'transition.report.set-aside', data: { reason: 'undecodable' } }];
    case 'report': {
      const { report, now } = input;
      if (isTaken(report.id, state)) return [];
      if (isTooOld(report.recordedAt, now)) return aside('stale', report);
      const drafts = takeReport(report, state, { now, setting });
      return drafts.length > 0 ? drafts : aside('no-change', report);
    }
  }
}

/** Asked of the record's own keys: an officer's id may read `constructor`. */
const isTaken = (id: string, { taken }: PathwayState): boolean => Object.hasOwn(taken, id);

type Around = { pathwayId: string; state: PathwayState };

/** What time alone brings follows from no report, also when a repeated one comes at that moment. */
function circumstanceOf(input: Input, drafts: readonly Draft[], { pathwayId, state }: Around): Circumstance {
  const { now } = input;
  if (input.kind === 'clock' || drafts.length === 0) return { pathwayId, now };
  if (input.kind === 'undecodable') return { pathwayId, now, cause: input.id };
  const { report } = input;
  const { id: cause, occurredAt, type } = report;
  const subject = isCounted(drafts) ? subjectOf(type) : undefined;
  return defined({ pathwayId, now, cause, number: numberNamed(report, state), occurredAt, subject });
}

/** What is known already was said once more; whatever else is only set aside was not said. An admission is one, whatever it may mean besides. */
const isCounted = (drafts: readonly Draft[]): boolean =>
  drafts.every(
    ({ type, data }) =>
      type !== 'transition.report.set-aside' ||
      data.reason === 'no-change' ||
      (data.recall !== undefined && data.reportType === 'agency.custody.received'),
  );

type Fold = { state: PathwayState; events: PathwayEvent[] };

const append = (drafts: readonly Draft[], fold: Fold, circumstance: Circumstance): Fold =>
  drafts.reduce(({ state, events }, draft) => {
    const event = eventOf(draft, state, circumstance);
    return { state: evolve(state, event), events: [...events, event] };
  }, fold);

function answerOf(decided: readonly PathwayEvent[], { seq }: PathwayState): ReportAnswer {
  const aside = decided.find((event) => event.type === 'transition.report.set-aside');
  if (aside !== undefined) return { outcome: 'set-aside', reason: aside.data.reason, seq };
  const told = decided.some(({ cause }) => cause !== undefined);
  return { outcome: told ? 'taken' : 'repeated', seq };
}
