import { asRecord } from './envelope';
import type { People } from './person-number';

/** What is odd about a payload and was read all the same. */
export type Quirk =
  | 'no_person_identifier'
  | 'identifier_only_in_body'
  | 'identifier_only_at_top_level'
  | 'identifiers_disagree'
  | 'version_not_integer'
  | 'version_missing'
  | 'event_type_in_envelope'
  | 'malformed_occurred_at'
  | 'malformed_published_at'
  | 'java_date_text'
  | 'java_date_text_in_body'
  | 'time_without_zone'
  | 'byte_order_mark';

type Payload = Readonly<Record<string, unknown>>;

const wellFormed = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?$/i;
const hasZone = /(Z|[+-]\d\d:?\d\d)$/i;
const javaText = /^[A-Z][a-z]{2} [A-Z][a-z]{2} +\d{1,2} \d\d:\d\d:\d\d \w{3,4} \d{4}$/;

export const quirksOf = (payload: Payload, time: unknown, people: People): Quirk[] => [
  ...ofPerson(people),
  ...ofVersion(payload['version']),
  ...ofTime(time),
  ...(isMalformed(payload['publishedAt']) ? (['malformed_published_at'] as const) : []),
  ...(holdsJavaText(payload['additionalInformation'], 3) ? (['java_date_text_in_body'] as const) : []),
];

function ofPerson({ found, problem }: People): Quirk[] {
  if (found.length === 0) return ['no_person_identifier'];
  const disagree: Quirk[] = problem?.code === 'persons-disagree' ? ['identifiers_disagree'] : [];
  if (found.some(({ field }) => field.startsWith('personReference'))) return disagree;
  const inBody = found.some(({ field }) => field.startsWith('additionalInformation'));
  return [inBody ? 'identifier_only_in_body' : 'identifier_only_at_top_level', ...disagree];
}

function ofVersion(version: unknown): Quirk[] {
  if (version === undefined || version === null) return ['version_missing'];
  return Number.isInteger(version) ? [] : ['version_not_integer'];
}

function ofTime(time: unknown): Quirk[] {
  if (typeof time !== 'string') return [];
  if (javaText.test(time.trim())) return ['java_date_text'];
  if (isMalformed(time)) return ['malformed_occurred_at'];
  return hasZone.test(time.trim()) ? [] : ['time_without_zone'];
}

const isMalformed = (time: unknown): boolean => typeof time === 'string' && !wellFormed.test(time.trim());

function holdsJavaText(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return javaText.test(value);
  if (depth === 0) return false;
  const held = Array.isArray(value) ? value : Object.values(asRecord(value));
  return held.some((one) => holdsJavaText(one, depth - 1));
}
