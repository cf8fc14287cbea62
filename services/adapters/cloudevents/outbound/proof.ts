import type { Agency } from '../../../../schemas/agency';
import type { Identifier } from '../../../../schemas/identifier';
import type { Report, ReportOf } from '../../../../schemas/reports/report';
import { StepKey } from '../../../../schemas/step';
import type { Attempt, DeliveryRow } from '../../../platform/webhook/deliveries';

type Proved = { row: DeliveryRow; kind: Agency; identifier: Identifier; tried: Attempt; arrived: boolean };

/**
 * What proves that an agency was asked by its webhook: that the offer left, and whether it arrived, told once it is
 * settled. Nothing of what is no offer. The ids make a repetition no news.
 */
export function proofOf({ row, kind, identifier, tried: { at, status }, arrived }: Proved): Report[] {
  const { step: key, to, candidate, offer } = row.data;
  const step = StepKey.safeParse(key).data;
  const receiver = candidate ?? to;
  if (row.type !== 'transition.step.offered' || step === undefined || typeof receiver !== 'string') return [];
  // Sent again by a person it is another notice: what came back has come back.
  const again = row.redriven.length === 0 ? '' : `/again-${row.redriven.length}`;
  const notice = `${row.agency}:${row.messageId}${again}`;
  const envelope = {
    source: `/agencies/${row.agency}/webhook`,
    sourceAgency: kind,
    occurredAt: at,
    recordedAt: at,
    identifiers: [identifier],
    causationId: row.messageId,
    schemaVersion: 1 as const,
  };
  const sent: Report = {
    ...envelope,
    id: `webhook/${notice}/sent`,
    type: 'agency.notice.sent',
    data: {
      ...{ notice, step, to: receiver, channel: 'agency-system', messageId: row.messageId },
      ...(typeof offer === 'number' ? { offer } : {}),
    },
  };
  return [sent, { ...envelope, ...becameOf(notice, arrived, status) }];
}

type Marked<T extends 'agency.notice.delivered' | 'agency.notice.bounced'> = Pick<ReportOf<T>, 'id' | 'type' | 'data'>;
type Became = Marked<'agency.notice.delivered'> | Marked<'agency.notice.bounced'>;

function becameOf(notice: string, arrived: boolean, status: number | undefined): Became {
  const id = `webhook/${notice}/${arrived ? 'delivered' : 'bounced'}`;
  if (arrived) return { id, type: 'agency.notice.delivered', data: { notice } };
  const reason = status === undefined ? 'unreachable' : 'rejected';
  return { id, type: 'agency.notice.bounced', data: { notice, reason } };
}
