import { pastOf, type Day, type Said, type Stories } from './exceptional-stories';
import { agreed, areaNamed, atLarge, datesChanged, disagreed, received, toHospital, transferred } from './reports';

/** The cases in which silence is the point: nobody says anything for more than a year after this. */
export function silentStories(day: Day): Stories {
  const { known, near, outside, sentenced } = pastOf(day);
  const ends: Said[] = [outside[0]!, [-89, sentenced(-30, { expiry: day(60) })], outside[2]!];
  return {
    'agency-silent': {
      said: near,
      leadsTo: [
        ['step.declined', { step: 'accommodation-confirmed', reason: 'no-reply', candidate: 'approved-premises' }],
        ['step.offered', { step: 'accommodation-confirmed', candidate: 'local-authority-housing' }],
        ['step.escalated', { step: 'accommodation-confirmed', to: 'panel', reason: 'no-candidate-left' }],
        ['step.taken-over', { step: 'licence-draft', from: 'probation', to: 'prison' }],
        ['step.escalated', { step: 'released', reason: 'not-released' }],
      ],
    },
    'agreement-asked-again': {
      said: [...near, [0, disagreed('mentoring')]],
      leadsTo: [
        ['step.reminded', { step: 'agreement-and-information', to: 'prison', scope: 'mentoring' }],
        ['step.reminded', { step: 'agreement-and-information', to: 'prison', scope: 'mentoring' }],
      ],
    },
    'transfer-unanswered': {
      said: [...known, [-1, areaNamed('North')], [0, transferred('ZZB')], [0, areaNamed('South')]],
      leadsTo: [
        ['step.escalated', { step: 'custody-transfer', to: 'panel', reason: 'no-reply' }],
        ['step.escalated', { step: 'area-transfer', to: 'panel', reason: 'no-reply' }],
      ],
    },
    'date-still-unknown': {
      said: [
        [-60, received()],
        [-59, datesChanged({ sentenceStart: day(-500) })],
      ],
      leadsTo: [
        ['pathway.escalated', { to: 'case-coordinator', reason: 'no-release-date' }],
        ['pathway.escalated', { to: 'case-coordinator', reason: 'no-release-date' }],
      ],
    },
    'year-in-hospital': {
      said: [...near, [0, toHospital()]],
      leadsTo: [['pathway.condition-set', { condition: 'suspended-hospital' }]],
      never: [
        ['step.overdue', { step: 'accommodation-confirmed' }],
        ['step.escalated', { step: 'released' }],
      ],
    },
    'year-at-large': {
      said: [...near, [0, atLarge()]],
      leadsTo: [['pathway.condition-set', { condition: 'suspended-at-large' }]],
      never: [
        ['step.overdue', { step: 'accommodation-confirmed' }],
        ['step.escalated', { step: 'released' }],
      ],
    },
    'licence-expiry': {
      said: ends,
      leadsTo: [
        ['step.cancelled', { step: 'day-28-review', reason: 'supervision-ended' }],
        ['pathway.closed', { reason: 'supervision-ended' }],
      ],
    },
    'aftercare-agreed': {
      said: [...ends, [0, agreed('aftercare')]],
      leadsTo: [
        ['pathway.phase-changed', { to: 'aftercare' }],
        ['pathway.closed', { reason: 'supervision-ended' }],
      ],
    },
  };
}
