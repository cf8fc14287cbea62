import type { EventOf, PathwayEvent } from '../../schemas/events/event';
import type { BounceReason } from '../../schemas/reports/notice';
import type { Instant, LocalDate } from '../../schemas/time';
import { defined } from '../defined';

/** One receiver told once, as the events prove it. `release`: the day it was planned for when they were told. */
export type NoticeRecord = Omit<EventOf<'transition.notice.sent'>['data'], 'occurredAt' | 'replyBy'> & {
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
  const answer = answerIn(event);
  if (answer !== undefined) return records.map((record) => answeredBy(record, answer));
  const mark = markOf(event);
  if (mark === undefined) return records;
  return records.map((record) => (record.notice === mark.notice ? { ...record, ...mark.became } : record));
}

function recordOf({ data }: EventOf<'transition.notice.sent'>, release: LocalDate | undefined): NoticeRecord {
  const { step, offer, notice, to, channel, messageId, occurredAt: sentAt, leadDays, legalBasis, law } = data;
  return defined({ step, offer, notice, to, channel, messageId, sentAt, release, leadDays, legalBasis, law });
}

type Answer = Pick<NoticeRecord, 'step' | 'offer'> & { at: Instant };

/** Silence that counts as a no is nobody's answer. */
const silent: readonly string[] = ['no-reply', 'condition-not-met'];

/** An answer to an offer shows that its receiver knows, by whichever door it came. */
function answerIn(event: PathwayEvent): Answer | undefined {
  if (!isAnswer(event) || event.data.offer === undefined) return undefined;
  if (event.type === 'transition.step.declined' && silent.includes(event.data.reason)) return undefined;
  const { step, offer } = event.data;
  return { step, offer, at: event.at };
}

type StepAnswer = EventOf<`transition.step.${'accepted' | 'returned' | 'declined' | 'offered-conditionally'}`>;

const answers: readonly PathwayEvent['type'][] = [
  ...(['transition.step.accepted', 'transition.step.returned', 'transition.step.declined'] as const),
  'transition.step.offered-conditionally',
];
const isAnswer = (event: PathwayEvent): event is StepAnswer => answers.includes(event.type);

const answeredBy = (record: NoticeRecord, { step, offer, at }: Answer): NoticeRecord =>
  record.step === step && record.offer === offer ? { ...record, answered: record.answered ?? at } : record;

function markOf(event: PathwayEvent): { notice: string; became: Partial<NoticeRecord> } | undefined {
  if (event.type === 'transition.notice.delivered')
    return { notice: event.data.notice, became: { delivered: event.data.occurredAt } };
  if (event.type === 'transition.notice.acknowledged')
    return { notice: event.data.notice, became: { [event.data.how]: event.data.occurredAt } };
  if (event.type !== 'transition.notice.bounced') return undefined;
  const { notice, occurredAt, reason } = event.data;
  return { notice, became: { bounced: occurredAt, bounceReason: reason } };
}
