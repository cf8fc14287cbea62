import { z } from 'zod';
import { Id, reportOf } from './envelope';

const data = z.object({ booking: Id, provider: Id.optional() });

export const accommodationReports = [
  reportOf('agency.accommodation.booked', data),
  reportOf('agency.accommodation.confirmed', data),
  /** Nobody confirmed it in time. */
  reportOf('agency.accommodation.expired', data),
  reportOf('agency.accommodation.cancelled', data),
  reportOf('agency.accommodation.arrived', data),
  reportOf('agency.accommodation.not-arrived', data),
  reportOf('agency.accommodation.departed', data),
] as const;
