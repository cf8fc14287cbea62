import type { Report } from '../../../../schemas/reports/report';
import { noticeProof } from '../../../platform/notice-proof';
import type { Delivery } from './agency-system';
import type { StepEvent } from './told';

type Proved = { event: StepEvent; token: string; became: Delivery; at: string };

/** What proves that probation was asked: that the offer left, and whether its system took it. Nothing of what is no offer. */
export function proofOf({ event, token, became, at }: Proved): Report[] {
  if (event.type !== 'transition.step.offered') return [];
  const { step, offer, to } = event.data;
  const messageId = `${event.pathwayId}/${event.seq}`;
  return noticeProof({
    ...{ by: 'probation', source: '/adapters/probation', sourceAgency: 'probation' },
    ...{ identifiers: [{ scheme: 'CRN', token }], causationId: messageId, at },
    told: { notice: `probation:${messageId}`, step, offer, to, channel: 'agency-system', messageId },
    outcome: became === 'delivered' ? { arrived: true } : { arrived: false, reason: 'rejected' },
  });
}
