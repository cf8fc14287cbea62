import { z } from 'zod';
import type { Instant } from '../time';
import { personNumbers, PersonPlaces } from './person-number';

/** Reads a time as agencies write it; undefined when it is none. Given from outside: zones change with their data. */
export type InstantOf = (text: string) => Instant | undefined;

const Version = z.union([z.number(), z.string()]).nullish();

/**
 * A domain event of England and Wales as one agency tells it: what, when, of whom, and `body`, which each event type
 * reads for itself. Unknown keys pass. A payload that cannot be read names each field that is wrong.
 */
export const domainEvent = (instantOf: InstantOf) =>
  PersonPlaces.extend({ eventType: z.string().min(1).max(200), occurredAt: z.string(), version: Version }).transform(
    (payload, context) => {
      const wrong = (field: string, message: string): void => {
        context.addIssue({ code: 'custom', path: field.split('.'), message });
      };
      const occurredAt = instantOf(payload.occurredAt);
      if (occurredAt === undefined) wrong('occurredAt', 'is no time');
      if (![undefined, 1].includes(versionOf(payload.version))) wrong('version', 'is unknown; 1 is read');
      const person = personNumbers(payload);
      if (!person.ok) wrong(person.field, person.message);
      if (occurredAt === undefined || !person.ok) return z.NEVER;
      return {
        eventType: payload.eventType,
        occurredAt,
        numbers: person.numbers,
        body: payload.additionalInformation ?? {},
      };
    },
  );
export type DomainEvent = z.infer<ReturnType<typeof domainEvent>>;

const versionOf = (version: z.infer<typeof Version>): number | undefined =>
  version === null || version === undefined ? undefined : Number(version);
