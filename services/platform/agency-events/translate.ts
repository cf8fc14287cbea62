import type { z } from 'zod';
import { ownTypes, reportTypes } from '../../../schemas/reports/own-types';
import { Report, type ReportType } from '../../../schemas/reports/report';
import type { Instant } from '../../../schemas/time';
import type { ConnectionRow } from '../connections';
import { readInstant } from '../instant-text';
import {
  refusal,
  wrongFields,
  type Personal,
  type Refusal,
  type ReportDraft,
  type Seen,
  type Translation,
} from '../translation';
import type { InboundEvent } from './event';
import { numbersOf } from './numbers';
import { unreadIn } from './unread';

type Teller = Pick<ConnectionRow, '_id' | 'kind' | 'schemes' | 'codes'>;
type Data = Record<string, unknown>;

/** An agency's event as a report: its codes become our words, its words about a person go where only a right opens. */
export function translate(event: InboundEvent, teller: Teller): Translation {
  const word = wordFor(teller, 'type', event.type);
  const type = reportTypes.find((known) => known === word);
  const occurredAt = timeOf(event);
  const numbers = numbersOf(event, teller.schemes);
  const seen: Seen = {
    ...(type === undefined ? {} : { type }),
    ...(occurredAt === undefined ? {} : { occurredAt }),
    found: numbers.ok ? numbers.numbers.map((number) => ({ ...number, field: 'subject' })) : [],
    quirks: [],
  };
  const unreadable = (refused: Refusal): Translation => ({ seen, outcome: 'unreadable', ...refused });
  if (event.source !== `/agencies/${teller._id}`)
    return unreadable(refusal('not-your-source', [{ field: 'source', message: `must be /agencies/${teller._id}` }]));
  if (type === undefined) return unreadable(unmapped('type', event.type));
  if (!ownTypes(teller.kind).includes(type))
    return unreadable(refusal('not-your-type', [{ field: 'type', message: 'is told by another kind of agency' }]));
  if (occurredAt === undefined)
    return unreadable(refusal('invalid-event', [{ field: 'time', message: 'must be a time with its offset or Z' }]));
  if (!numbers.ok) return unreadable(numbers.refused);
  const said = readData(type, event.data, teller);
  if (!said.ok) return unreadable(said.refused);
  const { personal, unread } = said;
  const data = withOwnNotice(said.data, teller);
  const draft = draftOf(type, { occurredAt, numbers: numbers.numbers, data, personal });
  return { seen: { ...seen, unread }, outcome: 'report', draft };
}

/** The schema of this very type has read the data. */
const draftOf = (
  type: ReportType,
  rest: Pick<ReportDraft, 'occurredAt' | 'numbers' | 'personal'> & { data: Data },
): ReportDraft => ({ type, ...rest }) as ReportDraft;

/** An agency names what it was told by the message's id; whose notice it is follows from who tells. */
function withOwnNotice(data: Data, { _id }: Teller): Data {
  const { notice } = data;
  return typeof notice === 'string' ? { ...data, notice: `${_id}:${notice}` } : data;
}

const wordFor = ({ codes }: Teller, field: string, code: string): string =>
  codes.find((mapping) => mapping.field === field && mapping.code === code)?.word ?? code;

const withOffset = /(?:Z|[+-]\d{2}:?\d{2})$/i;

const timeOf = ({ time }: InboundEvent): Instant | undefined =>
  withOffset.test(time) ? readInstant(time, 'UTC') : undefined;

/** Named where it looks like a code; anything else may be words about a person. */
export const unmapped = (field: string, code: unknown): Refusal =>
  refusal('unmapped-code', [
    { field, message: `${/^[\w.:-]{1,80}$/.test(String(code)) ? `${String(code)} ` : ''}is no mapped code` },
  ]);

type Said = { ok: true; data: Data; personal: Personal[]; unread: string[] } | { ok: false; refused: Refusal };

function readData(type: ReportType, sent: Data, teller: Teller): Said {
  const personal = personalIn(sent);
  const placeholders = Object.fromEntries(personal.map(({ field }) => [field, 'note/unread']));
  const words = Object.entries(sent)
    .filter(([name]) => !name.endsWith('Ref'))
    .map(([name, value]) => [name, typeof value === 'string' ? wordFor(teller, name, value) : value] as const);
  const said: Data = Object.fromEntries(words);
  const parsed = dataOf(type).safeParse({ ...said, ...placeholders });
  if (!parsed.success) return { ok: false, refused: refusalOf(parsed.error, said) };
  const read = parsed.data as Data;
  const taken = personal.filter(({ field }) => field in read);
  const data = Object.fromEntries(Object.entries(read).filter(([name]) => !(name in placeholders)));
  const apart = Object.fromEntries(taken.map(({ field, value }) => [field.replace(/Ref$/, ''), value]));
  return { ok: true, data, personal: taken, unread: unreadIn(sent, { ...data, ...apart }, 'data') };
}

/** A word that is none of ours is a code to map; every other fault is the sender's to mend. */
function refusalOf(error: z.ZodError, said: Data): Refusal {
  const codes = error.issues.filter(
    ({ code, path }) => code === 'invalid_value' && path.length === 1 && typeof said[String(path[0])] === 'string',
  );
  const [first] = codes;
  if (first === undefined || codes.length < error.issues.length)
    return refusal('invalid-event', wrongFields(error, 'data'));
  return unmapped(String(first.path[0]), said[String(first.path[0])]);
}

function personalIn({ note, content, details }: Data): Personal[] {
  return [
    ...(typeof note === 'string' ? [{ place: 'note', field: 'noteRef', value: note } as const] : []),
    ...(isObject(content) ? [{ place: 'content', field: 'contentRef', value: content } as const] : []),
    ...(isObject(details) ? [{ place: 'person', field: 'detailsRef', value: details } as const] : []),
  ];
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function dataOf(type: ReportType): z.ZodType {
  const option = Report.options.find(({ shape }) => shape.type.value === type);
  if (option === undefined) throw new Error(`there is no report ${type}`);
  return option.shape.data;
}
