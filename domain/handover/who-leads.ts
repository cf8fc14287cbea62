import type { LocalDate } from '../../schemas/time';
import { compare } from '../calendar/local-date';
import { applyOffset } from '../calendar/offset';
import type { EarliestRelease } from './earliest-release';
import { handoverDate, type HandoverReason, type HandoverRule } from './handover-date';
import { handoverStartDate, type OpenConditions } from './handover-start-date';
import { leadOf, responsibility, type Responsibility } from './responsibility';

/** Why responsibility is fixed before any date is asked. */
export type OverrideReason =
  | 'additional_isp'
  | 'recall_thd_over_12_months'
  | 'parole_mappa_2_3'
  | 'thd_over_12_months'
  | 'recall_case'
  | 'immigration_case';

export type LeadReason = OverrideReason | HandoverReason;

/** The facts that decide without a date. A missing flag means false; no level is as good as level 0. */
export type OverrideFacts = {
  indeterminate?: boolean;
  /** Sentenced to a further indeterminate sentence that lies ahead. */
  additionalIndeterminateSentence?: boolean;
  recalled?: boolean;
  immigrationCase?: boolean;
  /** The next hearing is 12 months off or more: `isFarOff` says so of a date. */
  targetHearing12MonthsOrMore?: boolean;
  /** The parole board has decided, and not for release. Waiting for it, or released by it, is not that. */
  paroleOutcomeNotRelease?: boolean;
  /** Level of multi-agency management, 0 to 3; null where there is none. */
  mappaLevel?: number | null;
};

type Kind = Responsibility['responsibility'];
type Fixed = { kind: Kind; reason: OverrideReason };

/** What each of these reasons fixes. */
export const fixedKinds: Readonly<Record<OverrideReason, Kind>> = {
  additional_isp: 'CustodyOnly',
  recall_thd_over_12_months: 'CustodyWithCom',
  parole_mappa_2_3: 'Community',
  thd_over_12_months: 'CustodyWithCom',
  recall_case: 'Community',
  immigration_case: 'Community',
};

/**
 * Who leads whatever the dates say, and why; null where the dates decide. The first rule that fits counts.
 *
 * Source: England and Wales, as the Manage POM Cases service computes it.
 */
export function responsibilityOverride(facts: OverrideFacts): Fixed | null {
  const reason = (facts.indeterminate ? ofIndeterminate(facts) : null) ?? ofStatus(facts);
  return reason && { kind: fixedKinds[reason], reason };
}

function ofStatus({ recalled, immigrationCase }: OverrideFacts): OverrideReason | null {
  if (recalled) return 'recall_case';
  return immigrationCase ? 'immigration_case' : null;
}

function ofIndeterminate(facts: OverrideFacts): OverrideReason | null {
  if (facts.additionalIndeterminateSentence) return 'additional_isp';
  if (!facts.targetHearing12MonthsOrMore) return null;
  const highLevel = (facts.mappaLevel ?? 0) >= 2;
  if (facts.recalled && !highLevel) return 'recall_thd_over_12_months';
  if (!facts.paroleOutcomeNotRelease) return null;
  return highLevel ? 'parole_mappa_2_3' : 'thd_over_12_months';
}

const FAR_OFF = { months: 12 };

/** Whether a hearing is 12 months off or more, the day itself included; a hearing without a date is not. */
export const isFarOff = (hearing: LocalDate | null, today: LocalDate): boolean =>
  hearing !== null && compare(hearing, applyOffset(today, FAR_OFF, [])) >= 0;

/** Local dates of the profile's zone, null where unknown. */
export type LeadFacts = OverrideFacts &
  Partial<OpenConditions> & {
    today: LocalDate;
    earliestRelease: EarliestRelease | null;
    sentenceStartDate: LocalDate | null;
    openConditions?: boolean;
    earlyAllocation?: boolean;
  };

export type LeadOnDay = Responsibility & {
  reason: LeadReason;
  handoverDate: LocalDate | null;
  handoverStartDate: LocalDate | null;
};

/** Who leads on `today` and why: an override without dates, else by the handover dates. */
export function whoLeads(facts: LeadFacts, rule: HandoverRule): LeadOnDay {
  const fixed = responsibilityOverride(facts);
  if (fixed !== null)
    return { ...leadOf(fixed.kind), reason: fixed.reason, handoverDate: null, handoverStartDate: null };
  const dated = handoverDate(
    {
      ...facts,
      earliestReleaseDate: facts.earliestRelease?.date ?? null,
      determinateParole: facts.earliestRelease?.kind === 'PED',
    },
    rule,
  );
  const start = handoverStartDate({ categoryActiveSince: null, prisonArrivalDate: null, ...facts, ...dated });
  const dates = { ...dated, handoverStartDate: start };
  return { ...responsibility(facts.today, dates), ...dates };
}
