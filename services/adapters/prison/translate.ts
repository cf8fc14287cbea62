import { domainEvent, type DomainEvent } from '../../../schemas/hmpps/domain-event';
import { unwrap } from '../../../schemas/hmpps/envelope';
import { EventName, tellerOf } from '../../../schemas/hmpps/event-type';
import { readInstant } from '../../platform/instant-text';
import type { Translation } from '../../platform/report-intake';
import { invalidPayload, unreadable, unsupportedFact, wrongFields } from '../../platform/wrong-field';
import { datesChanged } from './dates-changed';
import { handoverReport } from './handover-report';
import { received, searchReceived } from './received';
import { registered } from './registered';
import { released } from './released';

const Event = domainEvent((text) => readInstant(text, 'Europe/London'));

/** One fact is told under two names, by the system of record and by the search over it. */
const readings = new Map<string, (event: DomainEvent) => Translation>([
  ['prison-offender-events.prisoner.received', received],
  ['prisoner-offender-search.prisoner.received', searchReceived],
  ['prison-offender-events.prisoner.released', released],
  ['prisoner-offender-search.prisoner.released', released],
  ['prisoner-offender-search.prisoner.created', registered],
  ['calculate-release-dates.prisoner.changed', datesChanged],
  ['resettlement.handover-report.submitted', handoverReport],
]);

/** Told whenever any part of a record is touched; the facts themselves come under their own names. */
const echoes: readonly string[] = ['prisoner-offender-search.prisoner.updated'];

/** The prison's payload as a report; pure. Times without a zone are the clock's on the wall in London. */
export function translate(raw: unknown): Translation {
  const unwrapped = unwrap(raw);
  if (!unwrapped.ok) return invalidPayload([{ field: unwrapped.field, message: 'holds no JSON' }]);
  const named = EventName.safeParse(unwrapped.payload);
  if (!named.success) return invalidPayload(wrongFields(named.error));
  const { eventType } = named.data;
  const read = readings.get(eventType);
  if (read === undefined) return notRead(eventType);
  const event = Event.safeParse(unwrapped.payload);
  return event.success ? read(event.data) : invalidPayload(wrongFields(event.error));
}

function notRead(eventType: string): Translation {
  if (echoes.includes(eventType)) return { outcome: 'ignored', reasons: [`${eventType} states no fact of its own`] };
  const teller = tellerOf(eventType);
  if (teller === 'prison') return unsupportedFact('eventType', 'is not carried on yet');
  if (teller !== undefined) return { outcome: 'not-mine', reasons: [`${eventType} is told by ${teller}`] };
  return unreadable('unknown-event-type', 'The event type is unknown', [{ field: 'eventType', message: 'is unknown' }]);
}
