import type { FigureName } from '../../schemas/api/figure';
import type { Instant, LocalDate } from '../../schemas/time';
import { compare, daysBetween } from '../calendar/local-date';
import type { PathwayState, Step } from '../pathway/state';
import type { Profile } from '../profiles/profile';
import { isPending, missingAgreement, ownerOf } from '../steps/readiness';

/** A pathway and its story, as far as figures are read from it. */
export type Figured = {
  state: Pick<PathwayState, 'status' | 'dates' | 'steps' | 'agreements'>;
  timeline: readonly { type: string; at: Instant; detail: { reason?: string } }[];
};

/** `dayOf`: the local day of an instant where the pathway is. Both days of a period count. */
export type Around = {
  period: { from: LocalDate; to: LocalDate };
  now: Instant;
  profile: Profile;
  dayOf: (at: Instant) => LocalDate;
};

/** Of how many something was to be so, and of how many it was; `part`: of an agency, or for a reason. */
export type Counted = { figure: FigureName; part?: string; of: number; met: number };

/** First contact belongs into the first week outside. */
const WEEK_DAYS = 7;

/** What one pathway adds to each figure: never who did it, and nothing of what is still to come. */
export const figuresOf = (figured: Figured, around: Around): Counted[] => [
  ...acceptedInTime(figured, around),
  ...contactInTime(figured, around),
  ...overdue(figured, around),
  ...refusals(figured, around),
];

const isIn = (day: LocalDate, { from, to }: Around['period']): boolean =>
  compare(from, day) <= 0 && compare(day, to) <= 0;

const one = (figure: FigureName, met: boolean, part?: string): Counted[] => [
  { figure, ...(part === undefined ? {} : { part }), of: 1, met: met ? 1 : 0 },
];

function acceptedInTime({ state: { dates, steps } }: Figured, { period, now, dayOf }: Around): Counted[] {
  const { handover } = dates;
  const step = steps['responsibility-transfer'];
  if (handover === undefined || step === undefined || !isIn(handover, period)) return [];
  if (compare(handover, dayOf(now)) >= 0) return [];
  return one('accepted-before-handover', isDone(step) && compare(dayOf(acceptedAt(step)), handover) <= 0);
}

const isDone = ({ status }: Step): boolean => status === 'accepted' || status === 'done';
const acceptedAt = ({ answer, since }: Step): Instant => (answer?.answer === 'accepted' ? answer.at : since);

function contactInTime({ state: { dates, steps } }: Figured, { period, now, dayOf }: Around): Counted[] {
  const { releasedOn } = dates;
  const step = steps['first-contact'];
  if (releasedOn === undefined || step === undefined || !isIn(releasedOn, period)) return [];
  if (daysBetween(releasedOn, dayOf(now)) <= WEEK_DAYS) return [];
  return one(
    'first-contact-in-a-week',
    step.status === 'done' && daysBetween(releasedOn, dayOf(step.since)) <= WEEK_DAYS,
  );
}

/** As it stands now: of what waits for an agency, how much is past its day. */
function overdue({ state }: Figured, { profile, now }: Around): Counted[] {
  if (state.status !== 'open') return [];
  return profile.steps.flatMap((definition) => {
    const step = state.steps[definition.key];
    if (step?.due === undefined || !isPending(step, definition) || missingAgreement(definition, state)) return [];
    return one('overdue', step.due <= now, ownerOf(step, definition));
  });
}

const refused: readonly string[] = ['transition.step.declined', 'transition.step.returned'];

const refusals = ({ timeline }: Figured, { period, dayOf }: Around): Counted[] =>
  timeline
    .filter(({ type, at }) => refused.includes(type) && isIn(dayOf(at), period))
    .flatMap(({ detail: { reason = 'unknown' } }) => one('refused', true, reason));

/** Figures of many pathways together. */
export function summed(all: readonly Counted[]): Counted[] {
  const sums = new Map<string, Counted>();
  for (const { of, met, ...which } of all) {
    const key = `${which.figure}/${which.part ?? ''}`;
    const before = sums.get(key) ?? { ...which, of: 0, met: 0 };
    sums.set(key, { ...before, of: before.of + of, met: before.met + met });
  }
  return [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
}
