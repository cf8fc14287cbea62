import type { Reading } from '../../platform/domain-event-translator';

/** A person who goes out for a time: the service that plans it tells that it began, ended, or should have ended. */
export const absence = (kind: 'started' | 'returned' | 'overdue'): Reading => ({
  read: () => ({ fact: { type: 'agency.custody.temporary-absence', data: { kind } } }),
});
