import type { EventOf, PathwayEvent } from '../../schemas/events/event';
import type { BounceReason } from '../../schemas/reports/notice';
import type { Instant, LocalDate } from '../../schemas/time';
import { defined } from '../defined';

/** One receiver told once, as the events prove it. `release`: the day it was planned for when they were told. */
export type NoticeRecord = Omit<EventOf<'transition.notice.sent'>['data'], 'occurredAt' | 'offer' | 'replyBy'> & {
  sentAt: Instant;
  release?: LocalDate;
  delivered?: Instant;
  opened?: Instant;
  answered?: Instant;
  bounced?: Instant;
  bounceReason?: BounceReason;
};

/** The records after one more event; `release` as the pathway has it then. */
export function recordNotice(
  records: readonly NoticeRecord[],
  event: PathwayEvent,
  release: LocalDate | undefined,
): readonly NoticeRecord[] {
  if (event.type === 'transition.notice.sent') return [...records, recordOf(event, release)];
  const mark = markOf(event);
  if (mark === undefined) return records;
  return records.map((record) => (record.notice === mark.notice ? { ...record, ...mark.became } : record));
}

function recordOf({ data }: EventOf<'transition.notice.sent'>, release: LocalDate | undefined): NoticeRecord {
  const { step, notice, to, channel, messageId, occurredAt: sentAt, leadDays, legalBasis, law } = data;
  return defined({ step, notice, to, channel, messageId, sentAt, release, leadDays, legalBasis, law });
}

function markOf(event: PathwayEvent): { notice: string; became: Partial<NoticeRecord> } | undefined {
  if (event.type === 'transition.notice.delivered')
    return { notice: event.data.notice, became: { delivered: event.data.occurredAt } };
  if (event.type === 'transition.notice.acknowledged')
    return { notice: event.data.notice, became: { [event.data.how]: event.data.occurredAt } };
  if (event.type !== 'transition.notice.bounced') return undefined;
  const { notice, occurredAt, reason } = event.data;
  return { notice, became: { bounced: occurredAt, bounceReason: reason } };
}
