import type { HandedOver, HandoverContent } from '../../schemas/api/act';
import type { Instant, LocalDate } from '../../schemas/time';
import { problem } from '../platform/problem';

/** What an act hands over; what nobody may rely on any more is handed over to nobody. @throws problem 400 */
export function contentToday(body: { content?: HandoverContent | undefined } | object, now: Instant) {
  const content = 'content' in body ? body.content : undefined;
  if (content !== undefined) refuseExpired(content, now.slice(0, 10));
  return content;
}

function refuseExpired({ assessments = [] }: HandoverContent, today: LocalDate): void {
  const expired = assessments.flatMap(({ expiresOn }, i) => (expiresOn < today ? [i] : []));
  if (expired.length === 0) return;
  const fields = expired.map((i) => ({ field: `body.content.assessments.${i}.expiresOn`, message: 'has passed' }));
  throw problem(400, 'assessment-expired', 'An assessment that has expired is made anew, not handed over.', fields);
}

/** What was handed over as it may be read today: facts stay, of an assessment that expired only what it was about. */
export function readOn({ assessments = [], ...facts }: HandoverContent, today: LocalDate): HandedOver {
  const counts = assessments.filter(({ expiresOn }) => expiresOn >= today);
  const lapsed = assessments.filter(({ expiresOn }) => expiresOn < today).map(({ about }) => about);
  return {
    ...facts,
    ...(counts.length === 0 ? {} : { assessments: counts }),
    ...(lapsed.length === 0 ? {} : { lapsed: [...new Set(lapsed)] }),
  };
}
