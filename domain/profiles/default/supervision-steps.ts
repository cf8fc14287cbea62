import { escalatesAt, on, remindersAt } from '../ladder';
import type { StepDefinition } from '../step-definition';

const review = (days: number): Pick<StepDefinition, 'owner' | 'role' | 'opens' | 'due' | 'needs' | 'side'> => ({
  owner: 'probation',
  role: 'probation-officer',
  opens: on('released', days - 3),
  due: on('released', days),
  needs: ['released'],
  side: 'community',
});

const fourWeeksLeft = on('expiry', -28);

/** The weeks outside, and the end. */
export const supervisionSteps: readonly StepDefinition[] = [
  {
    ...review(7),
    key: 'day-7-review',
    title: 'Review after a week',
    purpose: 'Those who support the person look at the first week together.',
    reminders: [],
    escalation: escalatesAt(on('released', 7), [2, 'supervisor']),
  },
  {
    ...review(28),
    key: 'day-28-review',
    title: 'Review after four weeks',
    purpose: 'Those who support the person look at the first month together.',
    reminders: remindersAt(on('released', 28), -3),
    escalation: escalatesAt(on('released', 28), [3, 'supervisor']),
  },
  {
    key: 'end-of-supervision',
    title: 'End of supervision prepared',
    purpose: 'The person knows when duties end and what is there afterwards.',
    owner: 'probation',
    role: 'probation-officer',
    opens: on('expiry', -56),
    due: fourWeeksLeft,
    needs: ['released'],
    side: 'community',
    reminders: remindersAt(fourWeeksLeft, -7),
    escalation: escalatesAt(fourWeeksLeft, [7, 'supervisor']),
  },
  {
    key: 'aftercare-offer',
    title: 'Aftercare offered',
    purpose: 'Support goes on for whoever wants it; no is an answer.',
    owner: 'community',
    role: 'municipality',
    opens: on('expiry', -56),
    due: fourWeeksLeft,
    needs: ['released'],
    scope: 'aftercare',
    side: 'community',
    reminders: remindersAt(fourWeeksLeft, -7),
    escalation: [],
  },
];
