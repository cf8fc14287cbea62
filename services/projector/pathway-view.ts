import { reachOf, type Reach } from '../../domain/access/reach';
import { defined } from '../../domain/defined';
import type { LeadChange, PlanDiff } from '../../schemas/api/pathway';
import type { EventOf, PathwayEvent } from '../../schemas/events/event';
import type { PlanChange } from '../../schemas/events/pathway';
import { evolveKept, newKeptState, profileIn } from './kept-state';
import { timelineEntry, type StoredEntry } from './timeline';
import type { View, ViewDocument } from './view';

/** All that a pathway's page tells, but for names and notes: these stay in the encrypted store. */
export type PathwayDocument = ViewDocument & {
  timeline: StoredEntry[];
  plans: PlanDiff[];
  /** Absent of a view from before they were kept. */
  leads?: LeadChange[];
  leadReason?: string;
  task?: string;
  /** What rights ask of it; absent before the opening. */
  reach?: Reach;
};

export const pathwayView: View<PathwayDocument> = {
  name: 'pathway',
  collection: 'pathway-views',
  start: (pathwayId) => ({ _id: pathwayId, seq: 0, updatedAt: '', state: newKeptState, timeline: [], plans: [] }),
  project(document, event) {
    const state = evolveKept(document.state, event);
    return {
      ...document,
      ...reasonsOf(event),
      seq: event.seq,
      updatedAt: event.at,
      state,
      timeline: [...document.timeline, timelineEntry(event, state)],
      plans: event.type === 'transition.plan.revised' ? [...document.plans, planDiff(event)] : document.plans,
      leads: [...(document.leads ?? []), ...leadChange(event)],
    };
  },
  show: (document) =>
    document.state.status === 'new'
      ? document
      : { ...document, reach: reachOf(document.state, profileIn(document.state)) },
};

function reasonsOf({ type, data }: PathwayEvent): { leadReason?: string; task?: string } {
  if (type === 'transition.responsibility.changed') return { leadReason: data.reason };
  return type === 'transition.pathway.closed' && data.task !== undefined ? { task: data.task } : {};
}

function leadChange({ seq, at, type, data }: PathwayEvent): LeadChange[] {
  if (type !== 'transition.responsibility.changed') return [];
  const { from, to, reason, inputs } = data;
  return [defined({ seq, at, from, to, reason, before: inputs?.before, after: inputs?.after })];
}

const planDiff = ({ seq, at, data }: EventOf<'transition.plan.revised'>): PlanDiff => ({
  seq,
  at,
  trigger: data.trigger,
  changes: data.diff.map(planChange),
});

const planChange = ({ step, owner, before, after }: PlanChange): PlanDiff['changes'][number] =>
  defined({
    step,
    owner,
    statusBefore: before.status,
    statusAfter: after.status,
    dueBefore: before.due,
    dueAfter: after.due,
  });
