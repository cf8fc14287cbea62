import type { Instant } from '../time';
import { asRecord } from './envelope';
import { peopleIn, type FoundNumber, type People, type PersonNumber } from './person-number';
import { quirksOf, type Quirk } from './quirks';

/** Reads a time as agencies write it; undefined when it is none. Given from outside: zones change with their data. */
export type InstantOf = (text: string) => Instant | undefined;

type Payload = Readonly<Record<string, unknown>>;

export type Problem = { code: string; field: string; message: string };

/**
 * A domain event of England and Wales as one agency tells it: when, of whom, and `body`, which each event type reads for
 * itself. Unknown keys pass. What could be read stands also where something else is a problem.
 */
export type DomainEvent = {
  occurredAt?: Instant;
  found: FoundNumber[];
  numbers: PersonNumber[];
  body: Payload;
  quirks: Quirk[];
  problems: Problem[];
};

/** `people` finds the persons where a payload is about two of them. */
export function readEvent(
  payload: Payload,
  instantOf: InstantOf,
  people: (payload: Payload) => People = peopleIn,
): DomainEvent {
  const { found, numbers, problem } = people(payload);
  const { field, text } = timeIn(payload);
  const occurredAt = typeof text === 'string' ? instantOf(text) : undefined;
  return {
    ...(occurredAt === undefined ? {} : { occurredAt }),
    found,
    numbers,
    body: asRecord(payload['additionalInformation']),
    quirks: quirksOf(payload, text, { found, numbers, ...(problem && { problem }) }),
    problems: [
      ...(occurredAt === undefined ? [{ code: 'invalid-payload', field, message: 'is no time' }] : []),
      ...(isRead(payload['version'])
        ? []
        : [{ code: 'invalid-payload', field: 'version', message: 'is unknown; 1 is read' }]),
      ...(problem ? [problem] : []),
    ],
  };
}

/** A change of a record says when under a name of its own. */
function timeIn({ occurredAt, eventDatetime }: Payload): { field: string; text: unknown } {
  if (occurredAt === undefined && eventDatetime !== undefined) return { field: 'eventDatetime', text: eventDatetime };
  return { field: 'occurredAt', text: occurredAt };
}

const isRead = (version: unknown): boolean =>
  version === undefined ||
  version === null ||
  ((typeof version === 'number' || (typeof version === 'string' && version.trim() !== '')) && Number(version) === 1);
