import type { Fact } from '../../schemas/events/pathway';
import type { ReportOf } from '../../schemas/reports/report';
import type { Draft } from './draft';
import { ifNews } from './known-facts';
import { aside } from './set-aside';
import type { Moment, PathwayState } from './state';

type Detail = Record<string, string | undefined>;

/** A fact of the story: coded words only, what is not known left out. */
export function recorded(
  fact: Fact,
  detail: Detail,
  noteRef?: string,
): Extract<Draft, { type: 'transition.fact.recorded' }> {
  const known = Object.entries(detail).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    type: 'transition.fact.recorded',
    data: { fact, detail: Object.fromEntries(known), ...(noteRef === undefined ? {} : { noteRef }) },
  };
}

type RegimeReport = ReportOf<
  'agency.custody.security-level-changed' | 'agency.custody.activity' | 'agency.observation.recorded'
>;

/** How the person lives inside: the level, what they take part in, what an officer saw. */
export function takeRegime(report: RegimeReport, state: PathwayState, { setting }: Moment): Draft[] {
  switch (report.type) {
    case 'agency.custody.security-level-changed': {
      const { level, establishment } = report.data;
      if (!setting.profile.securityLevels.some((known) => known.level === level)) return aside('no-such-level', report);
      return level === state.securityLevel
        ? []
        : ifNews(recorded('security-level', { level, establishment }), report, state);
    }
    case 'agency.custody.activity': {
      const { kind, activity } = report.data;
      const takesPart = state.activities.includes(activity);
      return takesPart === (kind === 'joined') ? [] : [recorded('activity', { kind, activity })];
    }
    case 'agency.observation.recorded': {
      const { setting, differs, noteRef, counterpartRef } = report.data;
      const seen = recorded('observation', { setting, differs: differs ? 'yes' : 'no' }, noteRef);
      if (counterpartRef === undefined) return [seen];
      return [seen, recorded('observation', { setting, what: 'counterpart' }, counterpartRef)];
    }
  }
}

type ReferralReport = ReportOf<
  | 'agency.referral.sent'
  | 'agency.referral.accepted'
  | 'agency.referral.declined'
  | 'agency.referral.session-recorded'
  | 'agency.referral.ended'
>;

/** What became of a referral to a course or a service; a session missed is never counted against the person here. */
export function takeReferral(report: ReferralReport, state: PathwayState): Draft[] {
  const { type, data } = report;
  const what = type.slice('agency.referral.'.length);
  const { referral, provider } = data;
  const reason = 'reason' in data ? data.reason : undefined;
  const outcome = 'outcome' in data ? data.outcome : undefined;
  const noteRef = 'noteRef' in data ? data.noteRef : undefined;
  const session = 'session' in data ? data.session : undefined;
  return ifNews(recorded('referral', { what, referral, provider, session, outcome, reason }, noteRef), report, state);
}

export function takePrisonOfficer(
  report: ReportOf<'agency.allocation.prison-officer-changed'>,
  state: PathwayState,
): Draft[] {
  const { allocationId: allocation, establishment, officerRef } = report.data;
  return ifNews(recorded('prison-officer', { allocation, establishment }, officerRef), report, state);
}
