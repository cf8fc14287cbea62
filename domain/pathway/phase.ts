import type { Lead, LeadInputs, PathwayDates, Phase } from '../../schemas/pathway';
import type { LocalDate } from '../../schemas/time';
import { addDays, compare } from '../calendar/local-date';
import { addWorkingDays } from '../calendar/working-day';
import { defined } from '../defined';
import { isOverridden, leadOf, responsibility, withOverride, type Responsibility } from '../handover/responsibility';
import { fixedKinds } from '../handover/who-leads';
import { UPCOMING_DAYS } from '../handover/windows';
import { EARLY_COMMUNITY_DAYS, INTAKE_DAYS } from '../profiles/periods';
import { endsOn } from './closing';
import { CUT_OFF_WORKING_DAYS } from './cut-off';
import { restatingDays } from './restated';
import type { PathwayState, Setting } from './state';

type Boundary = { from: LocalDate; phase: Phase };

/** The phases from the days known, latest last; each lasts until the next begins. */
function boundaries({ dates }: PathwayState, { profile }: Setting): Boundary[] {
  const holidays = profile.holidays.days;
  const begins = (phase: Phase, from: LocalDate | undefined): Boundary[] =>
    from === undefined ? [] : [{ from, phase }];
  if (dates.releasedOn !== undefined)
    return [
      { from: dates.admission, phase: 'release-window' },
      { from: addDays(addWorkingDays(dates.releasedOn, 1, holidays), 1), phase: 'early-community' },
      { from: addDays(dates.releasedOn, EARLY_COMMUNITY_DAYS + 1), phase: 'supervision' },
      ...begins('aftercare', dates.expiry && addDays(dates.expiry, 1)),
    ];
  const { handover, handoverStart, release } = dates;
  return [
    { from: dates.admission, phase: 'intake' },
    { from: addDays(dates.admission, INTAKE_DAYS + 1), phase: 'custody-planning' },
    ...begins('handover-upcoming', handover === undefined ? undefined : addDays(handover, -UPCOMING_DAYS)),
    ...begins('handover', handoverStart),
    ...begins('pre-release', handover ?? (isLedFromOutside(dates) ? dates.admission : undefined)),
    ...begins(
      'release-window',
      release === undefined ? undefined : addWorkingDays(release, -CUT_OFF_WORKING_DAYS, holidays),
    ),
  ];
}

/** Without a handover date the community leads at once: a short sentence, a recall, an immigration case. */
const isLedFromOutside = ({ handoverReason = '' }: PathwayDates): boolean =>
  handoverReason === 'determinate_short' || fixedLead(handoverReason) === 'community';

const fixedLead = (reason: string): Lead | undefined => {
  const fixed = Object.entries(fixedKinds).find(([known]) => known === reason);
  return fixed && leadOf(fixed[1]).lead;
};

/** The phase on a local day: of those begun, the last in the pathway's order. */
export const phaseOn = (today: LocalDate, state: PathwayState, setting: Setting): Phase =>
  boundaries(state, setting).findLast(({ from }) => compare(from, today) <= 0)?.phase ?? 'intake';

/** The next local day on which the phase or the lead may change, or the pathway end. */
export const nextDay = (today: LocalDate, state: PathwayState, setting: Setting): LocalDate | undefined =>
  [
    ...boundaries(state, setting).map(({ from }) => from),
    state.dates.handoverStart,
    state.dates.handover,
    ...restatingDays(state),
    state.override && addDays(state.override.until, 1),
    endsOn(state),
  ]
    .filter((day): day is LocalDate => day !== undefined && compare(day, today) > 0)
    .toSorted(compare)[0];

export type Leadership = { lead: Lead; support?: Lead; reason: string; effectiveOn: LocalDate; unconfirmed: boolean };

/** Some reasons fix who leads; else the dates say it. */
function responsibleOn(today: LocalDate, { handover, handoverStart }: PathwayDates, reason: string): Responsibility {
  const fixed = Object.entries(fixedKinds).find(([known]) => known === reason);
  if (fixed !== undefined) return leadOf(fixed[1]);
  return responsibility(today, {
    handoverDate: handover ?? null,
    handoverStartDate: handoverStart ?? null,
    ...(reason === 'release_date_unknown' ? { reason } : {}),
  });
}

/**
 * Who leads on a local day and why: a supervisor's word while it lasts, else the rule. `unconfirmed` while probation has
 * not said that it took over.
 */
export function leadershipOn(today: LocalDate, state: PathwayState): Leadership {
  const { responsibility: kind, ...ruled } = leadershipByRule(today, state);
  if (!isOverridden(today, state.override)) return { ...ruled, effectiveOn: afterOverride(ruled, state) };
  const { lead, support } = withOverride(today, leadOf(kind), state.override);
  return defined({ lead, support: support ?? undefined, reason: 'overridden', effectiveOn: today, unconfirmed: false });
}

/** Where the rule takes the place of a supervisor's word, not before that one ended. */
function afterOverride({ effectiveOn }: Leadership, { override }: PathwayState): LocalDate {
  const ended = override === undefined ? effectiveOn : addDays(override.until, 1);
  return compare(effectiveOn, ended) < 0 ? ended : effectiveOn;
}

const isConfirmed = ({ steps }: PathwayState): boolean => steps['responsibility-transfer']?.status === 'accepted';

/** What `leadershipOn` looks at on that day, for whoever asks why. */
export function leadInputs(today: LocalDate, state: PathwayState): LeadInputs {
  const { handoverReason, handoverStart, handover, releasedOn } = state.dates;
  const overriddenUntil = isOverridden(today, state.override) ? state.override.until : undefined;
  const confirmed = isConfirmed(state);
  return defined({ handoverReason, handoverStart, handover, releasedOn, overriddenUntil, confirmed });
}

type Ruled = Leadership & Pick<Responsibility, 'responsibility'>;

function leadershipByRule(today: LocalDate, state: PathwayState): Ruled {
  const { dates } = state;
  const reason = dates.handoverReason ?? 'release_date_unknown';
  if (dates.releasedOn !== undefined)
    return {
      responsibility: 'Community',
      lead: 'community',
      reason: 'released',
      effectiveOn: dates.releasedOn,
      unconfirmed: false,
    };
  const { responsibility: kind, lead, support } = responsibleOn(today, dates, reason);
  const since = { CustodyOnly: today, CustodyWithCom: dates.handoverStart, Community: dates.handover }[kind];
  const taken = dates.handover === undefined || isConfirmed(state);
  return defined({
    responsibility: kind,
    lead,
    support: support ?? undefined,
    reason,
    effectiveOn: since ?? dates.admission,
    unconfirmed: lead === 'community' && !taken,
  });
}
