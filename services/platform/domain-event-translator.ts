import type { Agency } from '../../schemas/agency';
import { readEvent, type DomainEvent } from '../../schemas/hmpps/domain-event';
import { asRecord, unwrap } from '../../schemas/hmpps/envelope';
import { tellerOf } from '../../schemas/hmpps/event-type';
import type { People } from '../../schemas/hmpps/person-number';
import type { Scheme } from '../../schemas/identifier';
import type { ReportType } from '../../schemas/reports/report';
import { readInstant } from './instant-text';
import { refusal, type Fact, type Personal, type Refusal, type Seen, type Translation } from './translation';

/** What a body says: a fact, what is no fact, or why it cannot be read and what it would have been. */
export type Said =
  | { fact: Fact; personal?: Personal[] }
  | { ignored: string; type?: ReportType }
  | { refused: Refusal; type?: ReportType };

type Body = Readonly<Record<string, unknown>>;

/** Reads the body of one kind of event; pure. `people` where the payload is about two numbers, with what each of them is. */
export type Reading = {
  read: (body: Body) => Said;
  /** Where a payload may be thin: whether this one is, and what of the agency's own record belongs into its body. */
  detail?: { isThin: (body: Body) => boolean; from: (record: Body) => Body };
  people?: {
    find: (payload: Body) => People;
    roles: readonly ['surviving', 'removed'] | readonly ['reactivated', 'remaining'];
  };
};

/** Absent, or null as some write it. */
export const isUntold = (told: unknown): boolean => told === undefined || told === null;

export type Vocabulary = {
  agency: Agency;
  /** The scheme whose number goes first, so that reports of one person keep their order. */
  knownBy: Scheme;
  /** How to read an event type; undefined where there is nothing to read. */
  readingOf: (eventType: string) => Reading | undefined;
  /** Told whenever any part of a record is touched; the facts themselves come under their own names. */
  isEcho?: (eventType: string) => boolean;
};

const nothing: Seen = { found: [], quirks: [] };

/** An agency's payload as a report; pure. Times without a zone are the clock's on the wall in London. */
export const createTranslator = (vocabulary: Vocabulary) =>
  /** `record`: what a thin payload points to, once it was fetched. */
  function translate(raw: unknown, record?: Body): Translation {
    const unwrapped = unwrap(raw);
    if (!unwrapped.ok) {
      const { field, flaw } = unwrapped;
      return unreadable(refusal(flaw.code, [{ field, message: flaw.message }]), nothing);
    }
    const { payload, labelled } = unwrapped;
    if (typeof payload !== 'object' || payload === null || Array.isArray(payload))
      return unreadable(refusal('invalid-payload', [{ field: 'payload', message: 'must be an object' }]), nothing);
    return ofPayload(asRecord(payload), { labelled, record }, vocabulary);
  };

type Beside = { labelled: string | undefined; record: Body | undefined };

function ofPayload(payload: Body, { labelled, record }: Beside, vocabulary: Vocabulary): Translation {
  const eventType = eventTypeIn(payload, labelled);
  const reading = vocabulary.readingOf(eventType);
  const whole = filled(payload, reading, record);
  const event = readEvent(whole, (text) => readInstant(text, 'Europe/London'), reading?.people?.find);
  if (payload['eventType'] === undefined && eventType !== '') event.quirks.push('event_type_in_envelope');
  if (eventType === '')
    return unreadable(
      refusal('invalid-payload', [{ field: 'eventType', message: 'must name the event' }]),
      seenIn(event),
    );
  if (reading === undefined) return notRead(eventType, seenIn(event), vocabulary);
  if (record !== undefined && isOfAnother(record, event, vocabulary))
    return unreadable(
      refusal('persons-disagree', [{ field: 'detailUrl', message: 'leads to another person' }]),
      seenIn(event),
    );
  const translation = translated(reading, event, vocabulary);
  return record === undefined ? pointing(translation, payload, reading) : translation;
}

function eventTypeIn(payload: Body, labelled: string | undefined): string {
  const own = payload['eventType'] ?? labelled;
  return typeof own === 'string' && own.length <= 200 ? own.trim() : '';
}

const bodyOf = (payload: Body): Body => asRecord(payload['additionalInformation']);

const isThin = (payload: Body, reading: Reading | undefined): boolean =>
  reading?.detail?.isThin(bodyOf(payload)) === true;

/** The agency's record in the place of what was left out. */
function filled(payload: Body, reading: Reading | undefined, record: Body | undefined): Body {
  if (record === undefined || reading?.detail === undefined || !isThin(payload, reading)) return payload;
  return { ...payload, additionalInformation: { ...bodyOf(payload), ...reading.detail.from(record) } };
}

const ownNumbers: Record<Scheme, readonly string[]> = {
  NOMS: ['nomsNumber', 'prisonerNumber', 'offenderNo', 'offenderIdDisplay'],
  CRN: ['crn'],
};

/** A record that says whose it is must be of whom the event is about. */
const isOfAnother = (record: Body, { numbers }: DomainEvent, { knownBy }: Vocabulary): boolean =>
  numbers.some(
    ({ scheme, number }) =>
      scheme === knownBy &&
      ownNumbers[knownBy].some((key) => typeof record[key] === 'string' && record[key] !== number),
  );

function pointing(translation: Translation, payload: Body, reading: Reading): Translation {
  const { detailUrl } = payload;
  if (typeof detailUrl !== 'string' || detailUrl.length > 2_000 || !isThin(payload, reading)) return translation;
  return { ...translation, seen: { ...translation.seen, detailUrl } };
}

function translated(reading: Reading, event: DomainEvent, vocabulary: Vocabulary): Translation {
  const said = reading.read(event.body);
  const seen = seenIn(event, said);
  if ('ignored' in said) return { outcome: 'ignored', reasons: [said.ignored], seen };
  if ('refused' in said) return unreadable(together(event, said.refused), seen);
  const { occurredAt, numbers } = event;
  if (event.problems.length > 0 || occurredAt === undefined) return unreadable(together(event), seen);
  const { personal = [], fact } = said;
  return {
    outcome: 'report',
    draft: { ...fact, personal, occurredAt, numbers: inOrder(numbers, reading, vocabulary) },
    seen,
  };
}

/** Every field that is wrong; one code where all that is wrong has the same, else each field has its own. */
function together({ problems }: DomainEvent, refused?: Refusal): Refusal {
  const all = [...problems, ...(refused?.fields ?? []).map((field) => ({ code: refused?.code ?? '', ...field }))];
  const [code = 'invalid-payload', ...others] = new Set(all.map((problem) => problem.code));
  if (others.length > 0) return refusal('invalid-payload', all);
  return refusal(
    code,
    all.map(({ field, message }) => ({ field, message })),
  );
}

function inOrder(numbers: DomainEvent['numbers'], { people }: Reading, { knownBy }: Vocabulary) {
  if (people === undefined)
    return numbers.toSorted((a, b) => Number(b.scheme === knownBy) - Number(a.scheme === knownBy));
  return numbers.map((number, index) => {
    const role = people.roles[index];
    return role === undefined ? number : { ...number, role };
  });
}

function seenIn({ occurredAt, found, quirks }: DomainEvent, said?: Said): Seen {
  const known = { found, quirks, ...(occurredAt === undefined ? {} : { occurredAt }) };
  return said === undefined ? known : { ...known, ...wordsOf(said) };
}

function wordsOf(said: Said): Pick<Seen, 'type' | 'kind'> {
  if ('ignored' in said || 'refused' in said) return said.type === undefined ? {} : { type: said.type };
  const { type, data } = said.fact;
  return { type, ...('kind' in data ? { kind: data.kind } : {}) };
}

function notRead(eventType: string, seen: Seen, { agency, isEcho }: Vocabulary): Translation {
  if (isEcho?.(eventType)) return { outcome: 'ignored', reasons: [`${eventType} states no fact of its own`], seen };
  const teller = tellerOf(eventType);
  if (teller === agency) return { outcome: 'not-mine', reasons: [`nothing on a pathway hangs on ${eventType}`], seen };
  if (teller !== undefined) return { outcome: 'not-mine', reasons: [`${eventType} is told by ${teller}`], seen };
  return unreadable(refusal('unknown-event-type', [{ field: 'eventType', message: 'is unknown' }]), seen);
}

const unreadable = (refused: Refusal, seen: Seen): Translation => ({ outcome: 'unreadable', ...refused, seen });
