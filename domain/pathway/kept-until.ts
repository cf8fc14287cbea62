import type { RetentionClass } from '../../schemas/pathway';
import type { Instant, LocalDate } from '../../schemas/time';
import { applyOffset } from '../calendar/offset';
import type { Profile } from '../profiles/profile';
import { profileOf } from '../profiles/registry';

export type KeptUntil = { keeps: RetentionClass; until: LocalDate; source: string };

/**
 * Until the end of which day what is kept of a person stays, counted from the day the pathway closed by the profile's
 * own periods. As long as it is open all of it is needed, and no clock runs.
 *
 * Source: Directive (EU) 2016/680, Article 5.
 */
export const keptUntil = (closedOn: LocalDate, { retention, holidays }: Profile): KeptUntil[] =>
  retention.map(({ keeps, after, source }) => ({ keeps, until: applyOffset(closedOn, after, holidays.days), source }));

/** What is no longer to be kept today. The record leads to the rest, so it goes with what is kept longest. */
export function noLongerKept(closedOn: LocalDate, profile: Profile, today: LocalDate): RetentionClass[] {
  const all = keptUntil(closedOn, profile);
  const over = all.filter(({ until }) => until < today).map(({ keeps }) => keeps);
  return over.length === all.length ? over : over.filter((keeps) => keeps !== 'record');
}

/** Of a pathway what says how long it is kept. */
type Ended = { profile: string; profileVersion: number; closedAt?: Instant };
/** What time it is: an instant, and the day it is somewhere. */
type Now = { now: Instant; dayOf: (at: Instant, zone: string) => LocalDate };

type Rules = { profile: Profile; closedOn: LocalDate; today: LocalDate };

/** By which rules a pathway is kept; undefined while it is open, or goes by rules this version does not know. */
export function rulesOf({ profile: key, profileVersion, closedAt }: Ended, { now, dayOf }: Now): Rules | undefined {
  const profile = profileOf(key, profileVersion);
  if (closedAt === undefined || profile === undefined) return undefined;
  return { profile, closedOn: dayOf(closedAt, profile.zone), today: dayOf(now, profile.zone) };
}

/** What of all these pathways is no longer to be kept; of one that is open, nothing. */
export function overOf(pathways: readonly Ended[], now: Now): RetentionClass[] {
  const over = pathways.map((pathway) => {
    const rules = rulesOf(pathway, now);
    return rules === undefined ? [] : noLongerKept(rules.closedOn, rules.profile, rules.today);
  });
  return (over[0] ?? []).filter((keeps) => over.every((those) => those.includes(keeps)));
}
