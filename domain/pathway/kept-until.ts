import type { RetentionClass } from '../../schemas/pathway';
import type { LocalDate } from '../../schemas/time';
import { applyOffset } from '../calendar/offset';
import type { Profile } from '../profiles/profile';

export type KeptUntil = { keeps: RetentionClass; until: LocalDate; source: string };

/**
 * Until the end of which day what is kept of a person stays, counted from the day the pathway closed by the profile's
 * own periods. As long as it is open all of it is needed, and no clock runs.
 *
 * Source: Directive (EU) 2016/680, Article 5.
 */
export const keptUntil = (closedOn: LocalDate, { retention, holidays }: Profile): KeptUntil[] =>
  retention.map(({ keeps, after, source }) => ({ keeps, until: applyOffset(closedOn, after, holidays.days), source }));
