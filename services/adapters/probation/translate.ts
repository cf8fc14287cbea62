import { domainEvent, type DomainEvent } from '../../../schemas/hmpps/domain-event';
import { unwrap } from '../../../schemas/hmpps/envelope';
import { EventName, tellerOf } from '../../../schemas/hmpps/event-type';
import { readInstant } from '../../platform/instant-text';
import type { Translation } from '../../platform/report-intake';
import { invalidPayload, unreadable, unsupportedFact, wrongFields } from '../../platform/wrong-field';
import { handoverAccepted, handoverReturned } from './answer';
import { firstContact } from './first-contact';
import { linked } from './linked';
import { officerAllocated } from './officer-allocated';

const Event = domainEvent((text) => readInstant(text, 'Europe/London'));

const readings = new Map<string, (event: DomainEvent) => Translation>([
  ['person.community.manager.allocated', officerAllocated],
  ['probation-case.prison-identifier.added', linked],
  ['probation-case.handover.accepted', handoverAccepted],
  ['probation-case.handover.returned', handoverReturned],
  ['probation-case.first-contact.recorded', firstContact],
]);

/** Probation's payload as a report; pure. Times without a zone are the clock's on the wall in London. */
export function translate(raw: unknown): Translation {
  const unwrapped = unwrap(raw);
  if (!unwrapped.ok) return invalidPayload([{ field: unwrapped.field, message: 'holds no JSON' }]);
  const named = EventName.safeParse(unwrapped.payload);
  if (!named.success) return invalidPayload(wrongFields(named.error));
  const { eventType } = named.data;
  const read = readings.get(eventType);
  if (read === undefined) return notRead(eventType);
  const event = Event.safeParse(unwrapped.payload);
  return event.success ? read(knownByCrn(event.data)) : invalidPayload(wrongFields(event.error));
}

/** Probation knows a person by CRN: that number goes first, so that its reports of one person keep their order. */
const knownByCrn = (event: DomainEvent): DomainEvent => ({
  ...event,
  numbers: event.numbers.toSorted((a, b) => Number(b.scheme === 'CRN') - Number(a.scheme === 'CRN')),
});

function notRead(eventType: string): Translation {
  const teller = tellerOf(eventType);
  if (teller === 'probation') return unsupportedFact('eventType', 'is not carried on yet');
  if (teller !== undefined) return { outcome: 'not-mine', reasons: [`${eventType} is told by ${teller}`] };
  return unreadable('unknown-event-type', 'The event type is unknown', [{ field: 'eventType', message: 'is unknown' }]);
}
