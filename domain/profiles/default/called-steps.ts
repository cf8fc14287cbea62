import { escalatesAt, on } from '../ladder';
import type { Acceptance, Due, StepDefinition } from '../step-definition';

/** Hours counted from the instant of the fact that called. */
const withinHours = (hours: number): Due => ({ anchor: 'call', offset: {}, within: { hours } });
/** On the day of the release; who leaves later than that still has an hour. */
const tonight: Due = { anchor: 'release', offset: {}, at: '20:00', atLeast: { hours: 1 } };
const dayAfter = on('release', 1, 'workingDays');
const nextWorkingDay = on('call', 1, 'workingDays');

const fromTo = (workingDays: number): Acceptance => ({
  by: 'statutory',
  replyWithin: { workingDays },
  onSilence: 'panel',
  returnsBeforePanel: 2,
  concludes: true,
});

const quiet = { needs: [], reminders: [], called: true } as const;

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
    key: 'appointment-next-day',
    title: 'First appointment on the next working day',
    purpose: 'Who leaves today knows where to be on the next working day.',
    owner: 'probation',
    role: 'duty-officer',
    due: tonight,
    side: 'community',
    escalation: [{ at: dayAfter, to: 'supervisor' }],
  },
  {
    ...quiet,
    key: 'plan-revision-agreed',
    title: 'Changed plan agreed with the person',
    purpose: 'A plan that moved is the person’s own again: their words, and their signature or why there is none.',
    owner: 'prison',
    role: 'contact-officer',
    due: on('call', 14),
    side: 'custody',
    escalation: escalatesAt(on('call', 14), [7, 'supervisor']),
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
    calls: 'foreign-decision',
    side: 'community',
    escalation: escalatesAt(nextWorkingDay, [2, 'supervisor']),
  },
  {
    ...quiet,
    key: 'foreign-decision',
    title: 'Decision of the other country',
    purpose: 'The other country says whether it takes over, and somebody hears when it does not say so in time.',
    owner: 'probation',
    role: 'probation-officer',
    tracks: ['cross-border'],
    due: on('call', 60),
    byReport: true,
    side: 'community',
    escalation: escalatesAt(on('call', 60), [0, 'director']),
  },
];
