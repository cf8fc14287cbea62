import type { LocalDate } from '../../schemas/time';
import type { Milestones } from './milestone';

/** No text of the law was found that could be read: a named person tells the days, and says on what they rest. */
export const leftToPerson = (checkedOn: LocalDate): Milestones => ({
  decidedBy: 'person',
  who: 'A member of the prison’s sentence office, named in the pathway',
  why: 'No readable source of the law on early release was found.',
  checkedOn,
});
