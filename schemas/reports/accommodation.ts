import { z } from 'zod';
import { Id, reportOf } from './envelope';

const stay = { booking: Id, provider: Id.optional() };
const data = z.object(stay);

export const accommodationReports = [
  /** `confirmed`: the provider keeps the place for certain. */
  reportOf('agency.accommodation.booked', z.object({ ...stay, confirmed: z.boolean().optional() })),
  reportOf('agency.accommodation.confirmed', data),
  /** Nobody confirmed it in time. */
  reportOf('agency.accommodation.expired', data),
  reportOf('agency.accommodation.cancelled', data),
  reportOf('agency.accommodation.arrived', data),
  reportOf('agency.accommodation.not-arrived', data),
  reportOf('agency.accommodation.departed', data),
] as const;
