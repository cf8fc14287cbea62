import type { StepEvent } from '../../../../domain/access/asked-provider';
import type { DeliveryRow } from '../../../platform/webhook/deliveries';

/** What an agency may learn of a step it is asked of. References into the store and other members' ids: nothing of them. */
const disclosed = [
  ...['step', 'offer', 'to', 'from', 'by', 'candidate', 'replyBy', 'due', 'until', 'condition'],
  ...['covers', 'reason', 'missing', 'answer', 'revision'],
];

/** Of what was given to somebody else only that it was: to whom is no business of another agency. */
export const disclosedOf = ({ type, data }: StepEvent): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(data).filter(
      ([name]) => disclosed.includes(name) && !(type === 'transition.step.reassigned' && name === 'to'),
    ),
  );

/** The CloudEvent in structured mode, about the person by the agency's own number: `CRN:X000081`. */
export const eventOf = (
  { messageId, type, occurredAt, data }: Pick<DeliveryRow, 'messageId' | 'type' | 'occurredAt' | 'data'>,
  subject: string,
) => ({
  ...{ specversion: '1.0', id: messageId, source: '/throughgate', type, time: occurredAt, subject },
  ...{ datacontenttype: 'application/json', data },
});
