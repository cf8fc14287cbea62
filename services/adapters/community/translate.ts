import { domainEvent, type DomainEvent } from '../../../schemas/hmpps/domain-event';
import { unwrap } from '../../../schemas/hmpps/envelope';
import { EventName, tellerOf } from '../../../schemas/hmpps/event-type';
import { readInstant } from '../../platform/instant-text';
import type { Translation } from '../../platform/report-intake';
import { invalidPayload, unreadable, unsupportedFact, wrongFields } from '../../platform/wrong-field';
import { arrived, booked, confirmed, notArrived } from './booking';
import { refused } from './refused';

const Event = domainEvent((text) => readInstant(text, 'Europe/London'));

/** Each provider of accommodation by the family its events belong to. */
const providers = [
  { family: 'approved-premises.', provider: 'approved-premises' },
  { family: 'accommodation.cas3.', provider: 'community-accommodation-service' },
  { family: 'local-authority-housing.', provider: 'local-authority-housing' },
];

/** What happened, whichever provider tells it; one of them books provisionally before it confirms. */
const readings = new Map<string, (event: DomainEvent, provider: string) => Translation>([
  ['booking.made', booked],
  ['booking.provisionally-made', booked],
  ['booking.confirmed', confirmed],
  ['person.arrived', arrived],
  ['person.not-arrived', notArrived],
  ['application.rejected', refused],
  ['referral.rejected', refused],
]);

/** A provider's payload as a report; pure. Times without a zone are the clock's on the wall in London. */
export function translate(raw: unknown): Translation {
  const unwrapped = unwrap(raw);
  if (!unwrapped.ok) return invalidPayload([{ field: unwrapped.field, message: 'holds no JSON' }]);
  const named = EventName.safeParse(unwrapped.payload);
  if (!named.success) return invalidPayload(wrongFields(named.error));
  const { eventType } = named.data;
  const teller = providers.find(({ family }) => eventType.startsWith(family));
  const read = readings.get(eventType.slice(teller?.family.length ?? 0));
  if (read === undefined || teller === undefined) return notRead(eventType);
  const event = Event.safeParse(unwrapped.payload);
  return event.success ? read(knownByCrn(event.data), teller.provider) : invalidPayload(wrongFields(event.error));
}

/** Providers know a person by probation's number: it goes first, so that reports of one person keep their order. */
const knownByCrn = (event: DomainEvent): DomainEvent => ({
  ...event,
  numbers: event.numbers.toSorted((a, b) => Number(b.scheme === 'CRN') - Number(a.scheme === 'CRN')),
});

function notRead(eventType: string): Translation {
  const teller = tellerOf(eventType);
  if (teller === 'community') return unsupportedFact('eventType', 'is not carried on yet');
  if (teller !== undefined) return { outcome: 'not-mine', reasons: [`${eventType} is told by ${teller}`] };
  return unreadable('unknown-event-type', 'The event type is unknown', [{ field: 'eventType', message: 'is unknown' }]);
}
