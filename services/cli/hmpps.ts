import { Agency } from '../../schemas/agency';
import { asRecord, unwrap } from '../../schemas/hmpps/envelope';
import { tellerOf } from '../../schemas/hmpps/event-type';
import { translate as community } from '../adapters/community/translate';
import { translate as prison } from '../adapters/prison/translate';
import { translate as probation } from '../adapters/probation/translate';
import type { Translation } from '../platform/translation';

type Translate = (raw: unknown) => Translation;

const ofAgency: Record<Agency, Translate> = { prison, probation, community };

/** The agency whose adapter reads a payload: the one asked for, or whichever tells this kind of event. */
export function agencyReading(adapter: string, raw: unknown): Agency {
  const asked = Agency.safeParse(adapter);
  if (asked.success) return asked.data;
  const unwrapped = unwrap(raw);
  if (!unwrapped.ok) return 'prison';
  const { eventType } = asRecord(unwrapped.payload);
  const named = typeof eventType === 'string' ? eventType.trim() : unwrapped.labelled;
  return tellerOf(named ?? '') ?? 'prison';
}

/** All agencies speak on one topic: what none of them tells here is not ours, rather than wrong. */
function whicheverFits(raw: unknown): Translation {
  const translation = ofAgency[agencyReading('hmpps', raw)](raw);
  if (translation.outcome !== 'unreadable' || translation.code !== 'unknown-event-type') return translation;
  return { outcome: 'not-mine', reasons: ['no agency here tells this kind of event'], seen: translation.seen };
}

export const translators: ReadonlyMap<string, Translate> = new Map([
  ...Object.entries(ofAgency),
  ['hmpps', whicheverFits],
]);
