import { translate as community } from '../../../services/adapters/community/translate';
import { translate as probation } from '../../../services/adapters/probation/translate';
import type { Translation } from '../../../services/platform/translation';
import { byCrn } from '../../support/agency-payloads';

const draftOf = (translation: Translation) => {
  if (translation.outcome !== 'report') throw new Error(JSON.stringify(translation));
  return translation.draft;
};
const saidOf = (translation: Translation) => {
  const { type, data } = draftOf(translation);
  return { type, data };
};
const wrongOf = (translation: Translation) =>
  translation.outcome === 'unreadable' ? [translation.code, ...translation.fields.map(({ field }) => field)] : [];

describe('probation', () => {
  const allocated = 'person.community.manager.allocated';

  it('names an officer, and who it is goes into the store', () => {
    const officer = { name: 'Rosa Hale', team: 'North', phone: '01632 960111', email: null };
    const { type, data, personal } = draftOf(probation(byCrn(allocated, { body: { allocationId: 'al-1', officer } })));
    expect([type, data]).toEqual(['agency.allocation.community-officer-changed', { allocationId: 'al-1' }]);
    expect(personal).toEqual([
      {
        place: 'officer',
        key: 'al-1',
        field: 'officerRef',
        value: { name: 'Rosa Hale', team: 'North', phone: '01632 960111' },
      },
    ]);
  });

  it('may name an allocation only', () =>
    expect(draftOf(probation(byCrn(allocated, { body: { allocationId: 'al-1' } }))).personal).toEqual([]));

  it('links a person by both numbers, its own first', () => {
    const identifiers = [
      { type: 'NOMS', value: 'A7001XY' },
      { type: 'CRN', value: 'X700123' },
    ];
    const raw = byCrn('probation-case.prison-identifier.added', { event: { personReference: { identifiers } } });
    expect(draftOf(probation(raw)).numbers.map(({ scheme }) => scheme)).toEqual(['CRN', 'NOMS']);
  });

  it('tells of a link that names one number only, so that somebody hears of it', () =>
    expect(draftOf(probation(byCrn('probation-case.prison-identifier.added')))).toMatchObject({
      type: 'agency.identity.linked',
      numbers: [{ scheme: 'CRN', number: 'X700123' }],
    }));

  it('accepts the offer it was made', () =>
    expect(
      saidOf(probation(byCrn('probation-case.handover.accepted', { body: { step: 'handover-report', offer: 2 } }))),
    ).toEqual({ type: 'agency.step.accepted', data: { step: 'handover-report', offer: 2 } }));

  it('returns an offer with its reason, what is missing, and a note that is kept apart', () => {
    const body = {
      step: 'handover-report',
      offer: 1,
      reason: 'incomplete',
      missing: ['health'],
      note: 'Nothing on her health.',
    };
    const { type, data, personal } = draftOf(probation(byCrn('probation-case.handover.returned', { body })));
    expect([type, data]).toEqual([
      'agency.step.returned',
      { step: 'handover-report', offer: 1, reason: 'incomplete', missing: ['health'] },
    ]);
    expect(personal).toEqual([{ place: 'note', field: 'noteRef', value: 'Nothing on her health.' }]);
  });

  it.each([
    [{ step: 'laundry' }, 'additionalInformation.step'],
    [{ step: 'handover-report', reason: 'because' }, 'additionalInformation.reason'],
  ])('cannot answer %j', (body, field) =>
    expect(
      wrongOf(probation(byCrn('probation-case.handover.returned', { body: { reason: 'dispute', ...body } }))),
    ).toEqual(['invalid-payload', field]),
  );

  it('records the first contact', () =>
    expect(saidOf(probation(byCrn('probation-case.first-contact.recorded')))).toEqual({
      type: 'agency.step.completed',
      data: { step: 'first-contact' },
    }));

  it('leaves to others what is theirs', () => {
    expect(probation(byCrn('approved-premises.booking.made')).outcome).toBe('not-mine');
    expect(probation(byCrn('tier.calculation.complete')).outcome).toBe('not-mine');
    expect(wrongOf(probation(byCrn('toString')))).toEqual(['unknown-event-type', 'eventType']);
  });
});

describe('the community', () => {
  it.each([
    ['approved-premises.booking.made', 'booked', 'approved-premises'],
    ['approved-premises.person.arrived', 'arrived', 'approved-premises'],
    ['approved-premises.person.not-arrived', 'not-arrived', 'approved-premises'],
    ['approved-premises.person.departed', 'departed', 'approved-premises'],
    ['approved-premises.booking.cancelled', 'cancelled', 'approved-premises'],
    ['accommodation.cas3.person.departed.updated', 'departed', 'community-accommodation-service'],
    ['accommodation.cas3.booking.provisionally-made', 'booked', 'community-accommodation-service'],
    ['local-authority-housing.booking.made', 'booked', 'local-authority-housing'],
  ])('tells %s as %s by %s', (eventType, told, provider) =>
    expect(saidOf(community(byCrn(eventType, { body: { applicationId: 'ap-1' } })))).toEqual({
      type: `agency.accommodation.${told}`,
      data: { booking: 'ap-1', provider },
    }),
  );

  it('says of a booking that the provider confirmed that it is certain', () =>
    expect(
      saidOf(community(byCrn('approved-premises.booking.confirmed', { body: { applicationId: 'ap-1' } }))),
    ).toEqual({
      type: 'agency.accommodation.booked',
      data: { booking: 'ap-1', provider: 'approved-premises', confirmed: true },
    }));

  it('knows a booking by its own number rather than its application’s', () => {
    const body = { applicationId: 'ap-1', bookingId: 'bo-1' };
    expect(saidOf(community(byCrn('approved-premises.booking.made', { body }))).data).toMatchObject({
      booking: 'bo-1',
    });
  });

  it('cannot book nothing', () =>
    expect(wrongOf(community(byCrn('approved-premises.booking.made')))).toEqual([
      'invalid-payload',
      'additionalInformation.bookingId',
    ]));

  it('declines with a coded reason, so that the next provider is asked', () =>
    expect(
      saidOf(community(byCrn('accommodation.cas3.referral.rejected', { body: { rejectionReason: 'NO_VACANCY' } }))),
    ).toEqual({
      type: 'agency.step.declined',
      data: { step: 'accommodation-confirmed', reason: 'no-vacancy', provider: 'community-accommodation-service' },
    }));

  it('cannot decline for no reason', () =>
    expect(wrongOf(community(byCrn('approved-premises.application.rejected')))).toEqual([
      'invalid-payload',
      'additionalInformation.rejectionReason',
    ]));

  it('leaves alone what no pathway hangs on', () => {
    expect(community(byCrn('approved-premises.application.submitted')).outcome).toBe('not-mine');
    expect(community(byCrn('calculate-release-dates.prisoner.changed')).outcome).toBe('not-mine');
    expect(wrongOf(community(byCrn('booking.made')))).toEqual(['unknown-event-type', 'eventType']);
  });
});
