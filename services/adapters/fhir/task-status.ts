import type { TaskStatus } from '../../../schemas/fhir/task';

/**
 * What may follow on a status, as whoever does the work tells it. Nobody works on what they have not said yes to, and
 * nothing follows on an end. `draft` and `entered-in-error` are for the one who placed the Task: us.
 */
const next: Record<TaskStatus, readonly TaskStatus[]> = {
  draft: [],
  requested: ['received', 'accepted', 'rejected', 'cancelled'],
  received: ['accepted', 'rejected', 'cancelled'],
  accepted: ['ready', 'in-progress', 'on-hold', 'failed', 'completed', 'cancelled'],
  ready: ['in-progress', 'on-hold', 'failed', 'completed', 'cancelled'],
  'in-progress': ['on-hold', 'failed', 'completed', 'cancelled'],
  'on-hold': ['ready', 'in-progress', 'failed', 'completed', 'cancelled'],
  rejected: [],
  cancelled: [],
  failed: [],
  completed: [],
  'entered-in-error': [],
};

export const mayFollow = (before: TaskStatus, after: TaskStatus): boolean => next[before].includes(after);

/** Nothing follows on it. */
export const isOver = (status: TaskStatus): boolean => next[status].length === 0;

/** Whoever does the work has said yes. */
export const isTakenOn = (status: TaskStatus): boolean =>
  !isOver(status) && !['requested', 'received'].includes(status);
