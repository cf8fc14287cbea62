import type { Instant } from '../../schemas/time';
import type { Draft } from './draft';

/** A deadline: its instant, when it was wound, its name (a clock rings once), and what its ringing decides. */
export type Clock = { at: Instant; wound: Instant; name: string; ring: Draft };

/** A clock that rings later than this after its time says so. */
const LATE_AFTER_MS = 120_000;

/** Late is what rang after an outage, not what was already past when the plan was made. */
export const isLate = ({ at, wound }: Clock, now: Instant): boolean =>
  wound < at && Date.parse(now) - Date.parse(at) > LATE_AFTER_MS;

export const earlier = (a: Clock, b: Clock): number => (a.at < b.at ? -1 : Number(a.at > b.at));
