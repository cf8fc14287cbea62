import { createTranslator, type Reading } from '../../platform/domain-event-translator';
import { referral, referralEnded, session } from './referral';
import { placeRefused, referralRefused } from './refused';
import { stay } from './stay';

/** Each provider of accommodation by the family its events belong to. */
const providers = [
  { family: 'approved-premises.', provider: 'approved-premises' },
  { family: 'accommodation.cas3.', provider: 'community-accommodation-service' },
  { family: 'local-authority-housing.', provider: 'local-authority-housing' },
];

/** What happened, whichever provider tells it; one of them books provisionally before it confirms. */
const ofPlaces = new Map<string, (provider: string) => Reading>([
  ['booking.made', (provider) => stay('booked', provider)],
  ['booking.provisionally-made', (provider) => stay('booked', provider)],
  ['booking.changed', (provider) => stay('booked', provider)],
  ['booking.confirmed', (provider) => stay('booked', provider, { confirmed: true })],
  ['booking.expired', (provider) => stay('expired', provider)],
  ['booking.cancelled', (provider) => stay('cancelled', provider)],
  ['person.arrived', (provider) => stay('arrived', provider)],
  ['person.not-arrived', (provider) => stay('not-arrived', provider)],
  ['person.departed', (provider) => stay('departed', provider)],
  ['application.rejected', placeRefused],
  ['referral.rejected', placeRefused],
]);

const ofServices = new Map<string, Reading>([
  ['intervention.referral.sent', referral('sent')],
  ['intervention.referral.assigned', referral('accepted')],
  ['intervention.referral.rejected', referralRefused],
  ['intervention.referral.ended', referralEnded],
  ['intervention.referral.concluded', referralEnded],
  ['intervention.session-appointment.session-feedback-submitted', session()],
  ['intervention.session-appointment.attended', session('attended')],
  ['intervention.session-appointment.missed', session('missed')],
  ['intervention.initial-assessment-appointment.session-feedback-submitted', session()],
]);

function readingOf(eventType: string): Reading | undefined {
  const teller = providers.find(({ family }) => eventType.startsWith(family));
  if (teller === undefined) return ofServices.get(eventType);
  // A provider mends what it told under the same name with an ending: the fact is the same one.
  const told = eventType.slice(teller.family.length).replace(/\.updated$/, '');
  return ofPlaces.get(told)?.(teller.provider);
}

/** A provider's payload as a report; providers know a person by probation's number. */
export const translate = createTranslator({ agency: 'community', knownBy: 'CRN', readingOf });
