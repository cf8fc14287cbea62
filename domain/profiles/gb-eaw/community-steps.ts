import type { StepDefinition } from '../step-definition';

/** A place to sleep, an arrival, a first contact. */
export const communitySteps: readonly StepDefinition[] = [
  {
    key: 'accommodation-confirmed',
    title: 'Accommodation confirmed',
    purpose: 'A named place to sleep from the first night.',
    owner: 'community',
    receiver: 'community',
    opens: { anchor: 'release', offset: { weeks: -16 } },
    due: { anchor: 'release', offset: { weeks: -4 } },
    needs: [],
    acceptance: {
      by: 'service',
      replyWithin: { workingDays: 2 },
      onSilence: 'panel',
      candidates: ['approved-premises', 'community-accommodation-service', 'local-authority-housing'],
      returnsBeforePanel: 1,
      concludes: false,
    },
    holdsForDate: true,
    side: 'community',
    reminders: [
      { anchor: 'release', offset: { weeks: -6 } },
      { anchor: 'release', offset: { weeks: -4 } },
    ],
    escalation: [{ at: { anchor: 'release', offset: { weeks: -4, days: 3 } }, to: 'panel' }],
  },
  {
    key: 'arrival-confirmed',
    title: 'Arrival confirmed',
    purpose: 'Somebody saw the person arrive on the day of release.',
    owner: 'community',
    due: { anchor: 'released', offset: {}, at: '22:00' },
    needs: ['released'],
    side: 'community',
    reminders: [],
    escalation: [{ at: { anchor: 'released', offset: {}, at: '23:00' }, to: 'joint-response' }],
  },
  {
    key: 'first-contact',
    title: 'First contact',
    purpose: 'The supervising officer meets the person within a working day.',
    owner: 'probation',
    due: { anchor: 'released', offset: { workingDays: 1 } },
    needs: ['released'],
    side: 'community',
    reminders: [],
    escalation: [{ at: { anchor: 'released', offset: { workingDays: 1 } }, to: 'supervisor' }],
  },
];
