import type { PathwayDates } from '../../schemas/pathway';
import type { SentenceDates } from '../../schemas/reports/sentence';
import type { LocalDate } from '../../schemas/time';
import { applyOffset } from '../calendar/offset';
import { defined } from '../defined';
import { earliestRelease } from '../handover/earliest-release';
import { hasHandover, type GateFacts } from '../handover/gate';
import type { HandoverRule } from '../handover/handover-date';
import { isFarOff, whoLeads } from '../handover/who-leads';
import type { Profile } from '../profiles/profile';
import type { PathwayState } from './state';

type Told = {
  sentence: SentenceDates;
  release: LocalDate | undefined;
  state: Pick<PathwayState, 'conditions' | 'legalStatus'>;
  today: LocalDate;
};
type Handover = { handoverStartDate: LocalDate | null; handoverDate: LocalDate | null; reason: string };

type HandoverDays = Pick<PathwayDates, 'handoverStart' | 'handover' | 'handoverReason'>;

/** The same dates with another handover, also where it has no day any more. */
export function withHandover(dates: PathwayDates, led: HandoverDays): PathwayDates {
  const { handoverStart: _start, handover: _day, handoverReason: _reason, ...others } = dates;
  return { ...others, ...led };
}

/** When the lead passes and by which rule, local days of the profile's zone; a day that is not known is absent. */
export function handoverDays(told: Told, profile: Profile): HandoverDays {
  const { handoverStartDate, handoverDate, reason } = handoverOf(told, profile);
  return defined({
    handoverStart: handoverStartDate ?? undefined,
    handover: handoverDate ?? undefined,
    handoverReason: reason,
  });
}

/** Without a law of handovers it is counted back from the planned release, also from the one after a recall. */
function handoverOf(told: Told, { handover, holidays }: Profile): Handover {
  if (!('start' in handover)) return hasHandover(gateOf(told)) ? byLaw(told, handover) : noHandover;
  if (told.release === undefined) return noHandover;
  const { release } = told;
  const before = (offset: typeof handover.start): LocalDate => applyOffset(release, offset, holidays.days);
  return {
    handoverStartDate: before(handover.start),
    handoverDate: before(handover.handover),
    reason: 'before_release',
  };
}

/** The prison alone, for as long as nobody can say from when it is otherwise. */
const noHandover: Handover = { handoverStartDate: null, handoverDate: null, reason: 'release_date_unknown' };

const gateOf = ({ sentence, state }: Told): GateFacts => ({
  underAge: sentence.underAge ?? false,
  criminalSentence: state.legalStatus === 'sentenced',
  sentenceDatesKnown: sentence.indeterminate === true || endDates.some((date) => sentence[date] !== undefined),
  immigrationCase: state.legalStatus === 'immigration',
});

const endDates = [
  ...(['tariff', 'targetHearing', 'paroleEligibility', 'conditionalRelease', 'automaticRelease'] as const),
  ...(['homeDetention', 'earlyScheme', 'confirmedRelease'] as const),
];

const byLaw = ({ sentence, state, today }: Told, rule: HandoverRule): Handover =>
  whoLeads(
    {
      today,
      earliestRelease: earliestRelease({ today, ...sentence }),
      sentenceStartDate: sentence.sentenceStart ?? null,
      indeterminate: sentence.indeterminate ?? false,
      earlyAllocation: sentence.earlyAllocation ?? false,
      recalled: state.conditions.includes('recalled'),
      immigrationCase: state.legalStatus === 'immigration',
      targetHearing12MonthsOrMore: isFarOff(sentence.targetHearing ?? null, today),
      additionalIndeterminateSentence: sentence.furtherIndeterminate ?? false,
      paroleOutcomeNotRelease: sentence.paroleOutcome === 'not-release',
      mappaLevel: sentence.multiAgencyLevel ?? null,
      ...openConditions(sentence),
    },
    rule,
  );

/** Open conditions as the rule of the handover's start asks for them. */
function openConditions({ openPrisonSince, openCategorySince, womensEstate }: SentenceDates) {
  const isOpen = (womensEstate ? openCategorySince : openPrisonSince) !== undefined;
  return {
    openConditions: isOpen,
    openPrisonRulesApply: isOpen,
    womensPrison: womensEstate ?? false,
    categoryActiveSince: openCategorySince ?? null,
    prisonArrivalDate: openPrisonSince ?? null,
  };
}
