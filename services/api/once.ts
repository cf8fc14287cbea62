import type { ReportAnswer } from '../../domain/pathway/state';
import { problem } from '../platform/problem';
import type { Deliveries } from './deliver';
import type { Act, Acts, PathwayDocument } from './ports';

/** One will of one person: `asked` is what of it makes it another one. */
export type Will = Pick<Act, 'pathwayId' | 'asked'> & { reportId: string };
export type Performed = { reportId: string; answer: ReportAnswer | undefined; second?: Act['second'] };
export type Once = (will: Will, begin: () => Promise<Act>) => Promise<Performed>;

/**
 * Takes an act in, keeps it, and delivers it to its pathway. Asked again with the same key it is the same act, whatever
 * has happened to the pathway since. @throws problem 422 for a key used before, and what `begin` refuses
 */
export const createOnce = (acts: Pick<Acts, 'find'>, deliveries: Pick<Deliveries, 'answerOf'>): Once =>
  async function once(will, begin) {
    const { reportId } = will;
    const standing = (await acts.find(reportId)) ?? (await begin());
    refuseUnlessSame(standing, will);
    return performedOf(standing, deliveries);
  };

/** What became of an act; one that awaits a second person is not delivered. */
export async function performedOf(act: Act, deliveries: Pick<Deliveries, 'answerOf'>): Promise<Performed> {
  const { _id: reportId, second } = act;
  return second === undefined
    ? { reportId, answer: await deliveries.answerOf(act) }
    : { reportId, answer: undefined, second };
}

/** A key belongs to one act. @throws problem 422 */
function refuseUnlessSame({ asked, pathwayId }: Act, will: Will): void {
  if (pathwayId === will.pathwayId && asked === will.asked) return;
  throw problem(422, 'key-used-before', 'This Idempotency-Key was used for another act.', [
    { field: 'Idempotency-Key', message: 'must be a new one for a new act' },
  ]);
}

/** Whose page is older than the pathway has not seen what they answer. @throws problem 412 naming both versions */
export function refuseUnlessCurrent({ seq }: PathwayDocument, ifMatch: number): void {
  if (seq === ifMatch) return;
  const stale = problem(412, 'pathway-moved', `You saw version ${ifMatch}; the pathway now stands at ${seq}.`, [
    { field: 'If-Match', message: `was "${ifMatch}", is "${seq}"` },
  ]);
  throw Object.assign(stale, { seq });
}
