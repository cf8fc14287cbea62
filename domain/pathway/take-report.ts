import type { Report, ReportOf, ReportType } from '../../schemas/reports/report';
import { compare } from '../calendar/local-date';
import { localDateOf } from '../calendar/zone';
import { takeAnswer, takeCompletion, takeWithdrawal } from '../steps/take-answer';
import { speaksForAnother } from '../steps/asked-of';
import { takeCorrection } from '../steps/take-correction';
import {
  takeAccommodation,
  takeAllocation,
  takeAllocationDeclined,
  takeArrival,
  takeDeparture,
  takeStayLost,
} from '../steps/take-fact';
import { takeLicence } from '../steps/take-licence';
import { takeNotice, takeNoticeSent } from '../notices/take-notice';
import { takeWork } from '../steps/take-work';
import type { Draft } from './draft';
import { aside } from './set-aside';
import type { Moment, PathwayState } from './state';
import { takeAtLarge, takeHospital, takeRemoval, takeTemporaryAbsence, takeTransfer } from './take-absence';
import { takeProfileMove } from './take-profile';
import { takeAgreement } from './take-agreement';
import { takeDates, takeProposal } from './take-dates';
import { takeDeath, takeStatus } from './take-end';
import { takeBack, takeDetails, takeLink, takeMerge, takeUnmerge } from './take-identity';
import { takeReceived, takeRequested } from './take-opening';
import { takeRecall } from './take-recall';
import { takePrisonOfficer, takeReferral, takeRegime } from './take-record';
import { takeReleased } from './take-release';
import { takeArea, takeForeignDecision, takeOverride, takeTrack } from './take-supervision';

/** What one report brings; nothing means that it changes nothing. Reports may come in any order across sources. */
export function takeReport(report: Report, state: PathwayState, moment: Moment): Draft[] {
  if (state.status === 'closed') return takeAfterEnd(report, state, moment);
  if (state.status === 'new' && !opens.includes(report.type)) return aside('not-in-custody', report);
  if (isYetToHappen(report, moment)) return aside('in-the-future', report);
  if (speaksForAnother(report, state, moment.setting.profile)) return aside('not-asked', report);
  return (takers[report.type] as Taker<ReportType>)(report, state, moment);
}

/** What ended stays so; only a merge that was wrong is taken back. */
function takeAfterEnd(report: Report, state: PathwayState, moment: Moment): Draft[] {
  const drafts = report.type === 'agency.identity.unmerged' ? takeBack(report, state, moment) : [];
  return drafts.length > 0 ? drafts : aside('pathway-closed', report);
}

/** What is told has happened; of a day to come it is a slip, and the true word, which is older, must still count. */
const isYetToHappen = ({ occurredAt }: Report, { now, setting }: Moment): boolean =>
  compare(localDateOf(occurredAt, setting.zone), localDateOf(now, setting.zone)) > 0;

const opens: readonly ReportType[] = ['agency.custody.received', 'agency.custody.recalled', 'agency.pathway.requested'];

type Taker<T extends ReportType> = (report: ReportOf<T>, state: PathwayState, moment: Moment) => Draft[];

/** Who takes which report; a new word must not compile until it has its line here. */
const takers: { [T in ReportType]: Taker<T> } = {
  'agency.custody.received': takeReceived,
  'agency.pathway.requested': takeRequested,
  'agency.person.registered': takeDetails,
  'agency.identity.linked': takeLink,
  'agency.identity.merged': takeMerge,
  'agency.identity.unmerged': takeUnmerge,
  'agency.sentence.dates-changed': takeDates,
  'agency.sentence.status-changed': takeStatus,
  'agency.release-date.proposed': takeProposal,
  'agency.custody.released': takeReleased,
  'agency.custody.recalled': takeRecall,
  'agency.custody.transferred': takeTransfer,
  'agency.custody.temporary-absence': takeTemporaryAbsence,
  'agency.custody.moved-to-secure-hospital': takeHospital,
  'agency.custody.removed-or-deported': takeRemoval,
  'agency.custody.unlawfully-at-large': takeAtLarge,
  'agency.custody.died': takeDeath,
  'agency.custody.security-level-changed': takeRegime,
  'agency.custody.activity': takeRegime,
  'agency.observation.recorded': takeRegime,
  'agency.lead.overridden': takeOverride,
  'agency.track.decided': takeTrack,
  'agency.profile.moved': takeProfileMove,
  'agency.agreement.given': takeAgreement,
  'agency.agreement.withdrawn': takeAgreement,
  'agency.allocation.community-officer-changed': takeAllocation,
  'agency.allocation.prison-officer-changed': takePrisonOfficer,
  'agency.allocation.declined': takeAllocationDeclined,
  'agency.supervision.transferred': takeArea,
  'agency.supervision.foreign-decision': takeForeignDecision,
  'agency.referral.sent': takeReferral,
  'agency.referral.accepted': takeReferral,
  'agency.referral.declined': takeReferral,
  'agency.referral.session-recorded': takeReferral,
  'agency.referral.ended': takeReferral,
  'agency.accommodation.booked': takeAccommodation,
  'agency.accommodation.confirmed': takeAccommodation,
  'agency.accommodation.expired': takeStayLost,
  'agency.accommodation.cancelled': takeStayLost,
  'agency.accommodation.arrived': takeArrival,
  'agency.accommodation.not-arrived': takeArrival,
  'agency.accommodation.departed': takeDeparture,
  'agency.licence.submitted': takeLicence,
  'agency.licence.approved': takeLicence,
  'agency.licence.activated': takeLicence,
  'agency.licence.varied': takeLicence,
  'agency.licence.inactivated': takeLicence,
  'agency.licence.timed-out': takeLicence,
  'agency.notice.sent': takeNoticeSent,
  'agency.notice.delivered': takeNotice,
  'agency.notice.opened': takeNotice,
  'agency.notice.answered': takeNotice,
  'agency.notice.bounced': takeNotice,
  'agency.step.accepted': takeAnswer,
  'agency.step.returned': takeAnswer,
  'agency.step.declined': takeAnswer,
  'agency.step.offered-conditionally': takeAnswer,
  'agency.step.completed': takeCompletion,
  'agency.step.withdrawn': takeWithdrawal,
  'agency.step.corrected': takeCorrection,
  'agency.step.failed': takeWork,
  'agency.step.question': takeWork,
  'agency.step.extension-requested': takeWork,
  'agency.step.reassigned': takeWork,
  'agency.step.waived': takeWork,
  'agency.step.skipped': takeWork,
  'agency.step.nudged': takeWork,
  'agency.training.completed': () => [],
  'agency.training.expired': () => [],
};
