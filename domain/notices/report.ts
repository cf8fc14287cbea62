import type { LateNotice, NoticeReport } from '../../schemas/api/notice';
import type { LocalDate } from '../../schemas/time';
import { daysBetween } from '../calendar/local-date';
import { defined } from '../defined';
import type { NoticeRecord } from './record';

/** A pathway with a day of release, done or planned, all that was sent of it, and whom nobody has told yet. */
export type Told = {
  pathwayId: string;
  release: LocalDate;
  notices: readonly NoticeRecord[];
  due?: readonly { step: string; to: string }[];
};

/** An agency is told in time this many days before the release. */
export const daysBefore = 14;

/** Before every number of days; two of them are alike, which infinities are not. */
const neverDays = Number.MIN_SAFE_INTEGER;

/**
 * How many agencies knew at least 14 days before the release, from the records alone. An agency counts once for a
 * release: by the first notice that did not come back, and by the day on which the release came to be. One that was to
 * be told and has no record counts as soon as it is too late for it.
 */
export function noticeReport(pathways: readonly Told[], today: LocalDate): Omit<NoticeReport, 'from' | 'to'> {
  const counted = pathways.map((one) => ({ ...one, due: neverTold(one, today) }));
  const receivers = counted.flatMap(receiversOf);
  const late = receivers.filter((one) => one.late !== undefined).flatMap(({ late: one }) => one ?? []);
  const inTime = receivers.length - late.length;
  return defined({
    daysBefore,
    releases: counted.filter(({ notices, due }) => notices.length + due.length > 0).length,
    agencies: receivers.length,
    inTime,
    share: receivers.length === 0 ? undefined : inTime / receivers.length,
    late: late.toSorted((a, b) => (a.leadDays ?? neverDays) - (b.leadDays ?? neverDays)),
  });
}

/** Whoever was told of something of this release has a record, and is counted by that. */
function neverTold({ release, notices, due = [] }: Told, today: LocalDate): readonly { step: string; to: string }[] {
  if (daysBetween(today, release) >= daysBefore) return [];
  const untold = due.filter(({ to }) => !notices.some((record) => record.to === to));
  return untold.filter(({ to }, index) => untold.findIndex((other) => other.to === to) === index);
}

function receiversOf({ pathwayId, release, notices, due = [] }: Told): { late?: LateNotice }[] {
  const receivers = [...new Set(notices.map(({ to }) => to))];
  const never = due.map(({ step, to }) => ({ late: { pathwayId, to, step, why: 'never-told' as const } }));
  const told = receivers.map((to) => {
    const own = notices.filter((record) => record.to === to).toSorted((a, b) => (a.sentAt < b.sentAt ? -1 : 1));
    const arrived = own.find(({ bounced }) => bounced === undefined);
    const leadDays = arrived && leadOf(arrived, release);
    if (leadDays !== undefined && leadDays >= daysBefore) return {};
    const step = (arrived ?? own[0])?.step ?? '';
    return { late: defined({ pathwayId, to, step, leadDays, why: whyLate(own, arrived, release) }) };
  });
  return [...told, ...never];
}

/** Days left until the release as it came to be. Told before any date was known, they are counted from the day in UTC. */
function leadOf({ leadDays, release: planned, sentAt }: NoticeRecord, release: LocalDate): number {
  if (leadDays === undefined || planned === undefined) return daysBetween(sentAt.slice(0, 10), release);
  return leadDays + daysBetween(planned, release);
}

function whyLate(
  own: readonly NoticeRecord[],
  arrived: NoticeRecord | undefined,
  release: LocalDate,
): LateNotice['why'] {
  if (arrived === undefined) return 'never-arrived';
  const cameBackInTime = own.some((record) => record.bounced !== undefined && leadOf(record, release) >= daysBefore);
  if (cameBackInTime) return 'came-back-first';
  return (arrived.leadDays ?? 0) >= daysBefore ? 'release-came-forward' : 'told-late';
}
