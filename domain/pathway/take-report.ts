import type { Report } from '../../schemas/reports/report';
import { takeAccommodation, takeArrival, takeAllocation } from '../steps/take-fact';
import { takeAnswer, takeCompletion, takeWithdrawal } from '../steps/take-answer';
import { takeDates, takeDeath, takeRecall, takeReceived, takeReleased } from './take-custody';
import { takeDetails, takeLink } from './take-identity';
import type { Draft } from './draft';
import { aside } from './set-aside';
import type { Moment, PathwayState } from './state';
import { isRuled } from './unruled';

/** What one report brings; nothing means that it changes nothing. Reports may come in any order across sources. */
export function takeReport(report: Report, state: PathwayState, moment: Moment): Draft[] {
  if (state.status === 'closed') return aside('pathway-closed', report);
  if (report.type === 'agency.custody.received') return takeReceived(report, state, moment);
  if (state.status === 'new') return aside('not-in-custody', report);
  if (!isRuled(report)) return [];
  switch (report.type) {
    case 'agency.person.registered':
      return takeDetails(report, state);
    case 'agency.identity.linked':
      return takeLink(report, state);
    case 'agency.sentence.dates-changed':
      return takeDates(report, state, moment);
    case 'agency.custody.released':
      return takeReleased(report, state, moment);
    case 'agency.custody.recalled':
      return takeRecall(report, state, moment);
    case 'agency.custody.died':
      return takeDeath(state, moment);
    case 'agency.allocation.community-officer-changed':
      return takeAllocation(report, state);
    case 'agency.accommodation.booked':
    case 'agency.accommodation.confirmed':
      return takeAccommodation(report, state);
    case 'agency.accommodation.arrived':
    case 'agency.accommodation.not-arrived':
      return takeArrival(report, state);
    case 'agency.step.accepted':
    case 'agency.step.returned':
    case 'agency.step.declined':
      return takeAnswer(report, state, moment);
    case 'agency.step.completed':
      return takeCompletion(report, state, moment);
    case 'agency.step.withdrawn':
      return takeWithdrawal(report, state, moment);
  }
}
