import { after, given, givenIn, setAside, take, theAlarm, until } from '../support/given';
import {
  accepted,
  booked,
  completed,
  confirmed,
  dated,
  declined,
  handedOver,
  on,
  provider,
  returned,
} from '../support/reports';
import { inAHurry, inLondon, setting } from '../support/setting';

const step = 'accommodation-confirmed' as const;
const first = 'approved-premises';
const second = 'community-accommodation-service';
const third = 'local-authority-housing';
const asked = [...handedOver, until('2026-07-27')];
const secondAsked = [...asked, on('2026-07-28', declined(step))];
const thirdAsked = [...secondAsked, on('2026-07-29', declined(step))];
const nobodyLeft = [...thirdAsked, on('2026-07-30', declined(step))];

describe('a place to sleep', () => {
  it('is looked for sixteen weeks before the release, the first provider being asked', () =>
    given(...handedOver, until('2026-07-26 23:59'))
      .when(theAlarm, '2026-07-27 00:00')
      .then(
        ['step.opened', { step }],
        ['step.offered', { step, offer: 1, to: 'community', candidate: first, replyBy: inLondon('2026-07-30 00:00') }],
      ));

  it('is due with the end of the day four weeks before the release', () =>
    expect(after(asked).state.steps[step]?.due).toBe(inLondon('2026-10-20 00:00')));

  it('is accepted by the provider asked, and then still to be confirmed', () => {
    given(...asked)
      .when(accepted(step), '2026-07-28')
      .then(['step.accepted', { step, offer: 1, by: 'community' }]);
    given(...asked, on('2026-07-28', accepted(step)))
      .when(confirmed('booking-4'), '2026-08-03')
      .then(['step.completed', { step, by: 'community', evidence: 'booking-4' }]);
  });

  it('booked by the provider asked is that provider’s yes', () =>
    given(...asked)
      .when(booked(first, 'booking-3'), '2026-07-28')
      .then(['step.accepted', { step, offer: 1, by: 'community', evidence: 'booking-3' }]));

  it('booked twice is one booking', () =>
    given(...asked, on('2026-07-28', booked()))
      .when(booked(), '2026-07-29')
      .then(setAside('no-change')));

  it('booked by a provider nobody asked is for a person to read', () =>
    given(...asked)
      .when(booked(third), '2026-07-28')
      .then(setAside('other-offer')));

  it('is answered, booked and done by the provider asked, and by no other', () => {
    for (const said of [accepted(step), declined(step), booked(), confirmed()]) {
      given(...asked)
        .when(provider(second, said), '2026-07-28')
        .then(setAside('not-asked'));
      expect(after([...asked, on('2026-07-28', provider(first, said))]).state.steps[step]?.offer?.candidate).not.toBe(
        first,
      );
    }
    given(...asked, on('2026-07-28', accepted(step)))
      .when(provider(third, completed(step, 'community')), '2026-08-03')
      .then(setAside('not-asked'));
    given(...dated)
      .when(provider('mentor', booked()), '2025-06-02')
      .then(setAside('not-asked'));
  });

  it('may come unasked, before anybody looked for one', () => {
    given(...dated)
      .when(booked(third, 'booking-2'), '2025-06-02')
      .thenAlso(['step.accepted', { step, by: 'community', evidence: 'booking-2' }]);
    const booking = [...dated, on('2025-06-02', booked(third)), until('2026-08-01')];
    expect(after(booking).events.filter(({ type }) => type === 'transition.step.offered')).toEqual([]);
  });

  it('confirmed is sure, and confirmed again is no news', () =>
    given(...asked, on('2026-07-28', confirmed()))
      .when(confirmed(), '2026-08-03')
      .then(setAside('no-change')));

  it('is done by the provider’s word only after the provider’s yes', () => {
    given(...asked)
      .when(completed(step, 'community'), '2026-07-28')
      .then(setAside('nothing-offered'));
    given(...asked, on('2026-07-28', accepted(step)))
      .when(completed(step, 'community'), '2026-08-03')
      .then(['step.completed', { step, by: 'community' }]);
  });

  it('is not for the provider to send back: a service says no', () =>
    given(...asked)
      .when(returned(step), '2026-07-28')
      .then(setAside('not-asked')));
});

describe('a provider that says no', () => {
  it('gives its reason, and the next one is asked with time of its own', () =>
    given(...asked)
      .when(declined(step, 'needs-not-met-here'), '2026-07-28')
      .then(
        ['step.declined', { step, offer: 1, by: 'community', reason: 'needs-not-met-here', candidate: first }],
        ['step.offered', { step, offer: 2, candidate: second, replyBy: inLondon('2026-07-31 00:00') }],
      ));

  it('moves no due date', () =>
    expect(after(thirdAsked).state.steps[step]?.due).toBe(after(asked).state.steps[step]?.due));

  it('speaks for itself alone: a no in another’s name is for a person to read', () =>
    given(...secondAsked)
      .when(declined(step, 'no-vacancy', { provider: first }), '2026-07-29')
      .then(setAside('other-offer')));

  it('as the last one left makes it the panel’s', () => {
    given(...thirdAsked)
      .when(declined(step), '2026-07-30')
      .then(
        ['step.declined', { step, offer: 3, candidate: third }],
        ['step.escalated', { step, to: 'panel', reason: 'no-candidate-left' }],
      );
    const panel = after([...nobodyLeft, until('2026-08-20')]).events.filter(
      (e) => e.type === 'transition.step.escalated',
    );
    expect(panel).toHaveLength(1);
  });

  it('leaves the panel free to find a place all the same', () => {
    const { state } = after([...nobodyLeft, on('2026-08-10', booked('somewhere-else', 'booking-9'))]);
    expect(state.steps[step]).toMatchObject({ status: 'accepted', evidence: 'booking-9' });
    expect(state.steps[step]?.escalatedTo).toBeUndefined();
  });
});

describe('a provider that says nothing', () => {
  it('is passed over for the next one when its time to reply is over', () =>
    given(...asked, until('2026-07-29 23:59'))
      .when(theAlarm, '2026-07-30 00:00')
      .then(
        ['step.declined', { step, offer: 1, by: 'community', reason: 'no-reply', candidate: first }],
        ['step.offered', { step, offer: 2, candidate: second, replyBy: inLondon('2026-08-04 00:00') }],
      ));

  it('cannot say yes to what has gone to the next', () =>
    given(...asked, until('2026-07-30'))
      .when(accepted(step, 1), '2026-07-30')
      .then(setAside('other-offer')));

  it('one after the other leads to the panel', () => {
    const { events, state } = after([...asked, until('2026-08-10')]);
    expect(events.flatMap((e) => (e.type === 'transition.step.declined' ? [e.data.reason] : []))).toEqual(
      Array(3).fill('no-reply'),
    );
    expect(state.steps[step]).toMatchObject({ status: 'declined', escalatedTo: 'panel' });
  });

  it('is passed over because of the time, not because of the report that came by then', () => {
    const report = on('2026-07-30', booked('elsewhere'));
    const { events } = take(after(asked), { kind: 'report', now: report.recordedAt, report }, setting);
    const silence = events.filter(({ type }) => type === 'transition.step.declined');
    expect(silence.map(({ data, cause }) => ['reason' in data && data.reason, cause])).toEqual([
      ['no-reply', undefined],
    ]);
  });

  it('has two minutes where the sample’s profile is in a hurry', () => {
    givenIn(inAHurry)(...handedOver, until('2026-07-26 23:59'))
      .when(theAlarm, '2026-07-27 00:00')
      .thenAlso(['step.offered', { step, replyBy: inLondon('2026-07-27 00:02') }]);
  });
});
