import { z } from 'zod';
import type { DomainEvent } from '../../../schemas/hmpps/domain-event';
import type { Translation } from '../../platform/report-intake';
import { invalidPayload, wrongFields } from '../../platform/wrong-field';

const id = z.string().min(1).max(120);

/** A booking is known by its own number, or by that of the application it came from. */
const Body = z
  .looseObject({ bookingId: id.nullish(), applicationId: id.nullish() })
  .refine(({ bookingId, applicationId }) => bookingId ?? applicationId, {
    path: ['bookingId'],
    message: 'names no booking, nor does applicationId',
  });

type Told = 'booked' | 'confirmed' | 'arrived' | 'not-arrived';
type Reading = (event: DomainEvent, provider: string) => Translation;

const tell =
  (told: Told): Reading =>
  ({ body, occurredAt, numbers }, provider) => {
    const parsed = Body.safeParse(body);
    if (!parsed.success) return invalidPayload(wrongFields(parsed.error, 'additionalInformation'));
    const { bookingId, applicationId } = parsed.data;
    const data = { booking: bookingId ?? applicationId ?? '', provider };
    return {
      outcome: 'report',
      draft: { type: `agency.accommodation.${told}`, data, occurredAt, numbers, personal: [] },
    };
  };

/** A bed is kept for the person. */
export const booked = tell('booked');
/** The bed is certain: from this night, at this place. */
export const confirmed = tell('confirmed');
/** The provider saw the person arrive. */
export const arrived = tell('arrived');
/** The person was expected and did not come. */
export const notArrived = tell('not-arrived');
