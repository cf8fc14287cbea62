import type { LateNotice, NoticeReport } from '../../schemas/api/notice';
import type { LocalDate } from '../../schemas/time';
import { daysBetween } from '../calendar/local-date';
import { defined } from '../defined';
import type { NoticeRecord } from './record';

/** A pathway with a day of release, done or planned, and all that was sent of it. */
export type Told = { pathwayId: string; release: LocalDate; notices: readonly NoticeRecord[] };

/** An agency is told in time this many days before the release. */
export const daysBefore = 14;

/**
 * Of the agencies that have a record, how many knew at least 14 days before the release. An agency counts once for a
 * release: by the first notice that did not come back, and by the day on which the release came to be.
 */
export function noticeReport(pathways: readonly Told[]): Omit<NoticeReport, 'from' | 'to'> {
  const receivers = pathways.flatMap(receiversOf);
  const late = receivers.filter((one) => one.late !== undefined).flatMap(({ late: one }) => one ?? []);
  const inTime = receivers.length - late.length;
  return defined({
    daysBefore,
    releases: new Set(pathways.filter(({ notices }) => notices.length > 0).map(({ pathwayId }) => pathwayId)).size,
    agencies: receivers.length,
    inTime,
    share: receivers.length === 0 ? undefined : inTime / receivers.length,
    late: late.toSorted((a, b) => (a.leadDays ?? -Infinity) - (b.leadDays ?? -Infinity)),
  });
}

function receiversOf({ pathwayId, release, notices }: Told): { late?: LateNotice }[] {
  const receivers = [...new Set(notices.map(({ to }) => to))];
  return receivers.map((to) => {
    const own = notices.filter((record) => record.to === to).toSorted((a, b) => (a.sentAt < b.sentAt ? -1 : 1));
    const arrived = own.find(({ bounced }) => bounced === undefined);
    const leadDays = arrived && leadOf(arrived, release);
    if (leadDays !== undefined && leadDays >= daysBefore) return {};
    const step = (arrived ?? own[0])?.step ?? '';
    return { late: defined({ pathwayId, to, step, leadDays, why: whyLate(own, arrived, release) }) };
  });
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
