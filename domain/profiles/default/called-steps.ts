import { escalatesAt, on } from '../ladder';
import type { Acceptance, Due, StepDefinition } from '../step-definition';

/** Hours counted from the instant of the fact that called. */
const withinHours = (hours: number): Due => ({ anchor: 'call', offset: {}, within: { hours } });
const tonight: Due = { anchor: 'call', offset: {}, at: '20:00' };
const nextWorkingDay = on('call', 1, 'workingDays');

const fromTo = (workingDays: number): Acceptance => ({
  by: 'statutory',
  replyWithin: { workingDays },
  onSilence: 'panel',
  returnsBeforePanel: 2,
  concludes: true,
});

const quiet = { needs: [], reminders: [] } as const;

/** What no plan holds until a fact calls for it: somebody leaves today, moves, or goes to another country. */
export const calledSteps: readonly StepDefinition[] = [
  {
    ...quiet,
    key: 'duty-officer-named',
    title: 'Duty officer named',
    purpose: 'Somebody answers for a person who leaves today.',
    owner: 'probation',
    role: 'duty-officer',
    due: withinHours(1),
    side: 'community',
    escalation: [{ at: withinHours(2), to: 'supervisor' }],
  },
  {
    ...quiet,
    key: 'licence-letter',
    title: 'Licence or letter',
    purpose: 'The person leaves with a licence, or a letter that there is none.',
    owner: 'prison',
    role: 'responsible-prison-officer',
    due: withinHours(4),
    side: 'custody',
    escalation: [{ at: withinHours(6), to: 'supervisor' }],
  },
  {
    ...quiet,
    key: 'accommodation-tonight',
    title: 'A place for tonight',
    purpose: 'Nobody leaves without knowing where to sleep tonight.',
    owner: 'community',
    role: 'housing',
    due: tonight,
    side: 'community',
    escalation: [{ at: tonight, to: 'joint-response' }],
  },
  {
    ...quiet,
    key: 'address-check',
    title: 'Address checked',
    purpose: 'The address of a release ahead of time is fit to live at before anybody relies on it.',
    owner: 'probation',
    role: 'probation-officer',
    due: on('call', 10, 'workingDays'),
    side: 'community',
    escalation: escalatesAt(on('call', 10, 'workingDays'), [2, 'supervisor']),
  },
  {
    ...quiet,
    key: 'custody-transfer',
    title: 'Taken over by the other prison',
    purpose: 'The prison the person came to takes over what the one before had on its desk.',
    owner: 'prison',
    receiver: 'prison',
    due: on('call', 2, 'workingDays'),
    acceptance: fromTo(2),
    side: 'custody',
    escalation: escalatesAt(on('call', 2, 'workingDays'), [2, 'supervisor']),
  },
  {
    ...quiet,
    key: 'area-transfer',
    title: 'Taken over by the other area',
    purpose: 'The probation area the person moves to takes over; until it does, the one before answers.',
    owner: 'probation',
    receiver: 'probation',
    due: on('call', 10, 'workingDays'),
    acceptance: fromTo(10),
    side: 'community',
    escalation: escalatesAt(on('call', 10, 'workingDays'), [2, 'panel']),
  },
  {
    ...quiet,
    key: 'foreign-certificate',
    title: 'Certificate sent abroad',
    purpose: 'The other country is asked in its own form, with the person’s view, and has its time to decide.',
    owner: 'probation',
    role: 'probation-officer',
    tracks: ['cross-border'],
    due: nextWorkingDay,
    side: 'community',
    escalation: [{ at: on('call', 60), to: 'director' }],
  },
];
