import { digestOf } from '../../domain/pathway/digest';
import type { Input, ReportAnswer } from '../../domain/pathway/state';
import type { Report } from '../../schemas/reports/report';
import type { Arrival } from './messages';

/** Something to decide, and where its answer goes once it is recorded. */
export type Delivery = { arrival: Arrival | 'clock'; answer?: ReportAnswer };

/** The mark the codec leaves in place of an argument that can never be decoded. */
type Quarantined = { quarantined: true; digest: string };

/** Reports as a signal or an update brings them; whatever else came in their place becomes one arrival that says so. */
export const arrivalsOf = (argument: unknown): Arrival[] =>
  (Array.isArray(argument) ? argument : [argument]).map((told: unknown) =>
    isReport(told) ? { report: told } : { undecodable: `undecodable/${fingerprintOf(told)}` },
  );

/** Sealed bytes of this pathway, sent again in another place, do open: they may be anything it ever said or was told. */
const isReport = (told: unknown): told is Report =>
  isObject(told) && typeof told['type'] === 'string' && told['type'].startsWith('agency.');

const fingerprintOf = (told: unknown): string => (isQuarantined(told) ? told.digest : digestOf(told ?? null));

const isQuarantined = (told: unknown): told is Quarantined => isObject(told) && 'quarantined' in told;

const isObject = (told: unknown): told is Record<string, unknown> => typeof told === 'object' && told !== null;

export function inputOf({ arrival }: Delivery, now: string): Input {
  if (arrival === 'clock') return { kind: 'clock', now };
  return 'report' in arrival
    ? { kind: 'report', now, report: arrival.report }
    : { kind: 'undecodable', now, id: arrival.undecodable };
}
