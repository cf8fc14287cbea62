import { z } from 'zod';
import type { Reading, Said } from '../../platform/domain-event-translator';
import { invalidPayload, wrongFields } from '../../platform/translation';

const id = z.string().min(1).max(120);

/** A booking is known by its own number, or by that of the application it came from. */
const Body = z
  .looseObject({ bookingId: id.nullish(), applicationId: id.nullish() })
  .refine(({ bookingId, applicationId }) => bookingId ?? applicationId, {
    path: ['bookingId'],
    message: 'names no booking, nor does applicationId',
  });

type Told = 'booked' | 'expired' | 'cancelled' | 'arrived' | 'not-arrived' | 'departed';

/** What a provider of accommodation tells of a stay; of a booking also whether the place is now certain. */
export const stay = (told: Told, provider: string, more: { confirmed?: true } = {}): Reading => ({
  read: (body): Said => {
    const type = `agency.accommodation.${told}` as const;
    const parsed = Body.safeParse(body);
    if (!parsed.success) return { type, refused: invalidPayload(wrongFields(parsed.error, 'additionalInformation')) };
    const { bookingId, applicationId } = parsed.data;
    return { fact: { type, data: { booking: bookingId ?? applicationId ?? '', provider, ...more } } };
  },
});
