import type { Milestones } from '../../milestones/milestone';

/** England and Wales: the prison computes the dates of a sentence and tells them; nothing is counted a second time. */
export const milestones: Milestones = {
  decidedBy: 'person',
  who: 'The prison’s sentence calculation',
  why: 'The dates of the sentence are reported by the prison and are not computed here.',
  checkedOn: '2026-11-23',
};
