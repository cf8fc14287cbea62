import { z } from 'zod';
import { Id, reportOf } from './envelope';

const data = z.object({ licence: Id });

export const licenceReports = [
  reportOf('agency.licence.submitted', data),
  reportOf('agency.licence.approved', data),
  reportOf('agency.licence.activated', data),
  reportOf('agency.licence.varied', data),
  reportOf('agency.licence.inactivated', data),
  /** Nobody approved it in time: the prison makes it. */
  reportOf('agency.licence.timed-out', data),
] as const;
