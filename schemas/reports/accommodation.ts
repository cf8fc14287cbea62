import { z } from 'zod';
import { reportEnvelope } from './envelope';

const data = z.object({ booking: z.string().min(1).max(120), provider: z.string().min(1).max(120).optional() });

export const AccommodationBooked = z.object({
  ...reportEnvelope,
  type: z.literal('agency.accommodation.booked'),
  data,
});
export const AccommodationConfirmed = z.object({
  ...reportEnvelope,
  type: z.literal('agency.accommodation.confirmed'),
  data,
});
export const AccommodationArrived = z.object({
  ...reportEnvelope,
  type: z.literal('agency.accommodation.arrived'),
  data,
});
export const AccommodationNotArrived = z.object({
  ...reportEnvelope,
  type: z.literal('agency.accommodation.not-arrived'),
  data,
});
