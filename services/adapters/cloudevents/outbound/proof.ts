import { defined } from '../../../../domain/defined';
import type { Agency } from '../../../../schemas/agency';
import type { Identifier } from '../../../../schemas/identifier';
import type { Report } from '../../../../schemas/reports/report';
import { StepKey } from '../../../../schemas/step';
import { noticeProof } from '../../../platform/notice-proof';
import type { Attempt, DeliveryRow } from '../../../platform/webhook/deliveries';

type Proved = { row: DeliveryRow; kind: Agency; identifier: Identifier; tried: Attempt; arrived: boolean };

/**
 * What proves that an agency was told by its webhook: that an offer, or a step to be told of, left, and whether it
 * arrived, told once it is settled. Nothing of any other message.
 */
export function proofOf({ row, kind, identifier, tried: { at, status }, arrived }: Proved): Report[] {
  const { step: key, to, candidate, offer } = row.data;
  const step = StepKey.safeParse(key).data;
  const receiver = row.type === 'transition.step.offered' ? (candidate ?? to) : row.notice;
  if (step === undefined || typeof receiver !== 'string') return [];
  // Sent again by a person it is another notice: what came back has come back.
  const again = row.redriven.length === 0 ? '' : `/again-${row.redriven.length}`;
  const { agency, messageId } = row;
  return noticeProof({
    ...{ by: 'webhook', source: `/agencies/${agency}/webhook`, sourceAgency: kind },
    ...{ identifiers: [identifier], causationId: messageId, at },
    told: defined({
      ...{ notice: `${agency}:${messageId}${again}`, step, to: receiver, channel: 'agency-system' as const, messageId },
      offer: typeof offer === 'number' ? offer : undefined,
    }),
    outcome: arrived
      ? { arrived: true }
      : { arrived: false, reason: status === undefined ? 'unreachable' : 'rejected' },
  });
}
