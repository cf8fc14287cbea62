import type { OwnFile } from '../../../schemas/api/own-file';
import type { Instant, LocalDate } from '../../../schemas/time';
import { localDay } from '../../platform/local-day';
import { tellingSteps, type TellingStep } from './plan-words';

export type Line = { step: TellingStep; by?: Instant };
export type Phone = { whose: 'contactOfficer' | 'probationOfficer'; numbers: string[] };

/** What the person is told: three lists of steps, dates, and whom to ring. Without lists where they are kept back. */
export type MyPlan = {
  name: string;
  at: Instant;
  zone: string;
  release?: { day: LocalDate; isOver: boolean; daysLeft: number };
  lists?: Record<'now' | 'later' | 'done', Line[]>;
  hasBed: boolean;
  hasMeeting: boolean;
  phones: Phone[];
};

const DAY_MS = 24 * 60 * 60 * 1000;
const beds: readonly TellingStep[] = ['accommodation-confirmed', 'accommodation-tonight'];
const meetings: readonly TellingStep[] = ['first-appointment-set', 'appointment-next-day'];

type Told = { phones: Phone[]; zone: string; isReleased: boolean };
type Planned = NonNullable<OwnFile['plan']>[number];

/** The plan out of a person's own file, by what it says to them. */
export function myPlan(file: OwnFile, { phones, zone, isReleased }: Told): MyPlan {
  const today = localDay(file.at, zone);
  const { plan, release } = file;
  const isDone = (steps: readonly TellingStep[]): boolean =>
    plan?.some(({ step, status }) => steps.some((one) => one === step) && status === 'done') === true;
  return {
    ...{ name: file.name ?? file.pathwayId, at: file.at, zone, phones },
    ...(release === undefined
      ? {}
      : { release: { day: release, isOver: isReleased, daysLeft: daysTo(release, today) } }),
    ...(plan === undefined ? {} : { lists: listsOf(plan) }),
    ...{ hasBed: isDone(beds), hasMeeting: isDone(meetings) },
  };
}

const daysTo = (day: LocalDate, today: LocalDate): number => Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS);

/** What was called off or did not come about is no part of what is ahead. */
function listsOf(plan: readonly Planned[]): NonNullable<MyPlan['lists']> {
  const of = (...wanted: Planned['status'][]): Line[] =>
    tellingSteps.flatMap((step) =>
      plan
        .filter((one) => one.step === step && wanted.includes(one.status))
        .map(({ due, status }) => ({ step, ...(due === undefined || status === 'done' ? {} : { by: due }) })),
    );
  return { now: of('open', 'offered', 'accepted', 'returned'), later: of('planned', 'blocked'), done: of('done') };
}
