import type { z } from 'zod';
import type { FoundNumber, PersonNumber } from '../../schemas/hmpps/person-number';
import type { Quirk } from '../../schemas/hmpps/quirks';
import type { ReportOf, ReportType } from '../../schemas/reports/report';
import type { Instant } from '../../schemas/time';
import './our-words';

type ReferenceField = 'detailsRef' | 'officerRef' | 'contentRef' | 'noteRef';
/** What a number is to a report that is about numbers. */
type NumberRole = 'surviving' | 'removed' | 'reactivated' | 'remaining';

/**
 * Words about a person, for the encrypted store alone; the report's `field` carries where they stand. Details of a
 * person and of an officer are known by whom they describe, and the newest stands; a content or a note is one report's
 * own and never changes.
 */
export type Personal =
  | { place: 'person'; field: 'detailsRef'; value: object }
  | { place: 'officer'; key: string; field: 'officerRef'; value: object }
  | { place: 'content'; field: 'contentRef'; value: object }
  | { place: 'note'; field: 'noteRef'; value: string };

export type Fact = {
  [T in ReportType]: { type: T; data: Omit<ReportOf<T>['data'], ReferenceField | NumberRole> };
}[ReportType];

/** A report before its numbers became tokens; the first number is the one its agency knows the person by. */
export type ReportDraft = Fact & {
  occurredAt: Instant;
  numbers: readonly (PersonNumber & { role?: NumberRole })[];
  personal: readonly Personal[];
};

/** `code` where the fields are wrong in different ways. */
export type WrongField = { field: string; message: string; code?: string };

/** Why a payload cannot be read: the sender's to mend. `code` is kebab-case and stable. */
export type Refusal = { code: string; title: string; fields: WrongField[] };

/** What could be read on the way, also of a payload that is then refused; numbers are plain, for the adapter alone. */
export type Seen = {
  type?: ReportType;
  kind?: string;
  occurredAt?: Instant;
  found: readonly FoundNumber[];
  quirks: readonly Quirk[];
  /** Fields that stand for nothing we read: what they say goes nowhere. */
  unread?: readonly string[];
  /** Where a thin payload says that the rest of what it tells is to be had. */
  detailUrl?: string;
};

/** What an adapter makes of a payload. `not-mine`: no fact of a pathway, or another agency's; `ignored`: no fact at all. */
export type Translation = { seen: Seen } & (
  | { outcome: 'report'; draft: ReportDraft }
  | { outcome: 'ignored' | 'not-mine'; reasons: string[] }
  | ({ outcome: 'unreadable' } & Refusal)
);

/** Every field a schema refused, under the name the sender knows; what stood there is not repeated. */
export const wrongFields = ({ issues }: z.ZodError, within?: string): WrongField[] =>
  issues.map(({ path, message }) => ({
    field: [...(within === undefined ? [] : [within]), ...path.map(String)].join('.') || 'payload',
    message,
  }));

const titles: Record<string, string> = {
  'no-person': 'The payload names no person',
  'persons-disagree': 'The payload names two persons',
  'unmapped-code': 'The payload holds a code nobody has mapped',
  'details-missing': 'The payload says that something changed, and not to what',
  'detail-not-allowed': 'The payload points to where nothing may be fetched from',
  'detail-unreadable': 'What the payload points to cannot be read',
  'detail-gone': 'What the payload points to is gone',
  'unknown-event-type': 'The event type is unknown',
  'invalid-event': 'This is no CloudEvent that can be read',
  'unsupported-media-type': 'The content type is none that is read',
  'unsupported-encoding': 'The body is encoded',
  'not-your-source': 'The event names another source',
  'not-your-type': 'The event is of another agency’s type',
  'unknown-scheme': 'The agency knows nobody by such a number',
  'nested-too-deep': 'The payload is nested too deep',
  'duplicate-key': 'The payload tells a key twice',
  'not-json': 'The payload is not JSON',
  'wrong-encoding': 'The payload is not UTF-8',
  'too-large': 'The payload is larger than 1 MB',
};

export const refusal = (code: string, fields: WrongField[]): Refusal => ({
  code,
  title: titles[code] ?? 'The payload cannot be read',
  fields,
});

/** As it stands beside what is kept. */
export const reasonOf = ({ code, fields }: Refusal): string =>
  `${code}: ${fields.map(({ field, message }) => `${field} ${message}`).join('; ')}`;

export const invalidPayload = (fields: WrongField[]): Refusal => refusal('invalid-payload', fields);

/** A code we have no word for: held for a person to map, never guessed. It is named where it looks like a code. */
export const unmappedCode = (field: string, code: string | null | undefined): Refusal =>
  refusal('unmapped-code', [{ field, message: `${/^\w{1,40}$/.test(code ?? '') ? `${code} ` : ''}is no mapped code` }]);
