import { londonClock } from '../day';
import { recordId } from '../record-id';
import type { Moment, Person, Tell } from '../story';

/** Providers write whole seconds and an offset. */
const providerTime = (instant: string): string => {
  const { local, offset } = londonClock(instant);
  return `${local.slice(0, 19)}${offset}`;
};

type Provider = 'approved-premises' | 'accommodation.cas3' | 'local-authority-housing';

const tell =
  (happened: string, more: (moment: Moment) => object) =>
  (provider: Provider): Tell => ({
    agency: 'community',
    payload: (moment) => ({
      eventType: `${provider}.${happened}`,
      version: 1,
      occurredAt: providerTime(moment.occurredAt),
      personReference: { identifiers: [{ type: 'CRN', value: moment.person.crn }] },
      additionalInformation: more(moment),
    }),
  });

const booking = ({ person }: { person: Person }) => ({
  applicationId: recordId('application', person),
  bookingId: recordId('booking', person),
});

export const booked = tell('booking.made', booking);
export const confirmed = tell('booking.confirmed', booking);
export const arrived = tell('person.arrived', booking);
export const notArrived = tell('person.not-arrived', booking);

type Rejection = 'NO_VACANCY' | 'NEEDS_NOT_MET' | 'OUTSIDE_AREA';

export const rejected = (provider: Provider, rejectionReason: Rejection): Tell =>
  tell('application.rejected', (moment) => ({ ...booking(moment), rejectionReason }))(provider);
