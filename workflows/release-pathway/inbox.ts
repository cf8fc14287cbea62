import type { Input, ReportAnswer } from '../../domain/pathway/state';
import type { Report } from '../../schemas/reports/report';
import type { Arrival } from './messages';

/** Something to decide, and where its answer goes once it is recorded. */
export type Delivery = { arrival: Arrival | 'clock'; answer?: ReportAnswer };

/** The mark the codec leaves in place of an argument that can never be decoded. */
type Quarantined = { quarantined: true; digest: string };

const isQuarantined = (argument: unknown): argument is Quarantined =>
  typeof argument === 'object' && argument !== null && 'quarantined' in argument;

/** Reports as a signal or an update brings them; undecodable bytes become one arrival that says so. */
export const arrivalsOf = (argument: Report[] | Report): Arrival[] => {
  if (isQuarantined(argument)) return [{ undecodable: `undecodable/${argument.digest}` }];
  return (Array.isArray(argument) ? argument : [argument]).map((report) => ({ report }));
};

export function inputOf({ arrival }: Delivery, now: string): Input {
  if (arrival === 'clock') return { kind: 'clock', now };
  return 'report' in arrival
    ? { kind: 'report', now, report: arrival.report }
    : { kind: 'undecodable', now, id: arrival.undecodable };
}
