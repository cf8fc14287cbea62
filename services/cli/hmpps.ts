import { asRecord, unwrap } from '../../schemas/hmpps/envelope';
import { tellerOf } from '../../schemas/hmpps/event-type';
import type { Agency } from '../../schemas/agency';
import { translate as community } from '../adapters/community/translate';
import { translate as prison } from '../adapters/prison/translate';
import { translate as probation } from '../adapters/probation/translate';
import type { Translation } from '../platform/translation';

type Translate = (raw: unknown) => Translation;

const ofAgency: Record<Agency, Translate> = { prison, probation, community };

/** Reads with the adapter of the agency that tells this kind of event. */
const whicheverFits: Translate = (raw) => {
  const unwrapped = unwrap(raw);
  const { eventType } = asRecord(unwrapped.ok ? unwrapped.payload : undefined);
  const named = typeof eventType === 'string' ? eventType.trim() : unwrapped.ok ? unwrapped.labelled : undefined;
  return ofAgency[tellerOf(named ?? '') ?? 'prison'](raw);
};

export const translators: ReadonlyMap<string, Translate> = new Map([
  ...Object.entries(ofAgency),
  ['hmpps', whicheverFits],
]);
