import { after, given, givenIn, setAside, until } from '../support/given';
import {
  accepted,
  arrived,
  booked,
  completed,
  datesChanged,
  handedOver,
  happened,
  housed,
  notArrived,
  received,
  on,
  outside,
  recalled,
  released,
  sentence,
  withdrawn,
} from '../support/reports';
import { inLondon, wholeWay } from '../support/setting';

const settled = [
  ...outside,
  on('2026-11-16 15:00', arrived()),
  on('2026-11-17 14:00', completed('first-contact', 'probation')),
];
const back = [...settled, on('2026-12-01', recalled())];
const newDate = datesChanged({ ...sentence, confirmedRelease: '2027-06-01' });
const bookedOnly = [
  ...handedOver,
  on('2026-07-28', accepted('accommodation-confirmed')),
  on('2026-11-16 10:00', released()),
];

describe('a recall of somebody whose pathway has ended', () => {
  const anew = on('2026-12-01', recalled('standard', { establishment: 'ZZB' }));

  it('begins another, on the day of the recall', () =>
    expect(after([anew]).state).toMatchObject({
      ...{ status: 'open', cycle: 1, conditions: ['recalled'], establishment: 'ZZB', legalStatus: 'sentenced' },
      dates: { admission: '2026-12-01' },
    }));

  it('is led by the community once the prison says of which sentence', () =>
    expect(after([anew, on('2026-12-02', datesChanged(sentence))]).state).toMatchObject({
      lead: 'community',
      dates: { handoverReason: 'recall_case' },
    }));

  it('waits for the prison to be named', () => given().when(recalled(), '2026-12-01').then(setAside('not-in-custody')));
});

describe('a recall', () => {
  it('begins a new cycle, and the community leads without a handover date', () =>
    given(...settled, until('2026-12-01'))
      .when(recalled('fixed-term'), '2026-12-01')
      .then(
        ['pathway.condition-set', { condition: 'recalled', cycle: 2, recall: 'fixed-term' }],
        ['step.reopened', { step: 'released', revision: 2, reason: 'recalled' }],
        [
          'plan.revised',
          {
            trigger: 'recalled',
            dates: { admission: '2026-12-01', sentenceStart: '2025-03-03', handoverReason: 'recall_case' },
          },
        ],
        ['pathway.phase-changed', { from: 'early-community', to: 'pre-release' }],
        [
          'responsibility.changed',
          { to: 'community', support: 'prison', reason: 'recall_case', effectiveOn: '2026-12-01', unconfirmed: false },
        ],
      ));

  it('stops what the community was doing, and keeps what was done', () => {
    const { state } = after([...bookedOnly, on('2026-11-17', recalled())]);
    expect(state.steps['accommodation-confirmed']).toMatchObject({ status: 'cancelled', reason: 'recalled' });
    expect(state.steps['arrival-confirmed']).toMatchObject({ status: 'cancelled', reason: 'recalled' });
    expect(state.steps['first-contact']).toMatchObject({ status: 'cancelled', reason: 'recalled' });
    expect(state.steps['handover-report']).toMatchObject({ status: 'accepted', revision: 1 });
  });

  it('tells each owner in the diff which of its steps stopped', () =>
    given(...outside)
      .when(recalled(), '2026-11-16 20:00')
      .thenAlso([
        'plan.revised',
        {
          diff: [
            {
              step: 'released',
              owner: 'prison',
              before: { status: 'done', due: inLondon('2026-11-16 18:00') },
              after: { status: 'planned' },
            },
            {
              step: 'arrival-confirmed',
              owner: 'community',
              before: { status: 'open', due: inLondon('2026-11-16 22:00') },
              after: { status: 'cancelled' },
            },
            {
              step: 'first-contact',
              owner: 'probation',
              before: { status: 'open', due: inLondon('2026-11-18 00:00') },
              after: { status: 'cancelled' },
            },
          ],
        },
      ]));

  it('lets no clock of the community ring any more', () => {
    const { events } = after([...outside, on('2026-11-16 20:00', recalled()), until('2027-06-01')]);
    expect(events.filter(({ data }) => 'clock' in data && 'step' in data)).toEqual([]);
  });

  it('makes an arrival of before nobody’s business', () =>
    given(...outside, on('2026-11-16 20:00', recalled()))
      .when(notArrived(), '2026-11-16 22:00')
      .then(setAside('nothing-offered')));

  it('makes a booking of before nobody’s business', () =>
    given(...bookedOnly, on('2026-11-17', recalled()))
      .when(booked(), '2026-11-17 10:00')
      .then(setAside('nothing-offered')));

  it('leaves the provider nothing to take back: nobody is asked again while the person is inside', () =>
    given(...bookedOnly, on('2026-11-17', recalled()))
      .when(withdrawn('accommodation-confirmed'), '2026-11-17 10:00')
      .then(setAside('nothing-to-withdraw')));

  it('of a person who was not released is set aside', () =>
    given(...housed)
      .when(recalled(), '2026-08-10')
      .then(setAside('not-on-licence')));

  it('of a person who is already back is set aside', () =>
    given(...back)
      .when(recalled(), '2026-12-02')
      .then(setAside('not-on-licence')));

  it('dated before the release is older than what is known', () =>
    given(...outside)
      .when(happened('2026-11-10', recalled()), '2026-11-17')
      .then(setAside('stale')));
});

describe('the release after a recall', () => {
  it('needs all that the community does anew, once there is a date for it', () =>
    given(...back)
      .when(newDate, '2027-01-11')
      .thenAlso(
        ['step.reopened', { step: 'accommodation-confirmed', revision: 2, reason: 'recalled' }],
        ['step.reopened', { step: 'arrival-confirmed', revision: 2, reason: 'recalled' }],
        ['step.reopened', { step: 'first-contact', revision: 2, reason: 'recalled' }],
      ));

  it('has no handover date: the community leads already', () => {
    const { state } = after([...back, on('2027-01-11', newDate)]);
    expect(state).toMatchObject({ lead: 'community', cycle: 2, conditions: ['recalled'] });
    expect(state.dates).toEqual({
      admission: '2026-12-01',
      sentenceStart: '2025-03-03',
      earliestRelease: '2026-11-16',
      handoverReason: 'recall_case',
      release: '2027-06-01',
    });
  });

  it('asks the first provider again, sixteen weeks before', () => {
    const { state } = after([...back, on('2027-01-11', newDate), until('2027-02-10')]);
    expect(state.steps['accommodation-confirmed']).toMatchObject({
      status: 'offered',
      offer: { offer: 1, candidate: 'approved-premises' },
      declinedBy: [],
    });
  });

  it('ends the recall, and the person is looked for again if they do not arrive', () => {
    const again = [...back, on('2027-01-11', newDate), on('2027-06-01 10:00', released())];
    expect(after(again).state).toMatchObject({ conditions: [], cycle: 2, dates: { releasedOn: '2027-06-01' } });
    const { events } = after([...again, until('2027-06-02')]);
    expect(
      events.filter(({ type, data }) => type === 'transition.step.escalated' && data.step === 'arrival-confirmed'),
    ).toHaveLength(1);
  });

  it('of which nobody told a date needs it anew from the release itself', () =>
    given(...back)
      .when(released(), '2026-12-29 10:00')
      .thenAlso(
        ['pathway.condition-cleared', { condition: 'recalled' }],
        ['step.reopened', { step: 'arrival-confirmed', revision: 2, reason: 'recalled' }],
        ['step.opened', { step: 'arrival-confirmed' }],
        ['step.opened', { step: 'first-contact' }],
      ));

  it('may be followed by another recall: a third cycle', () => {
    const again = [...back, on('2026-12-29 10:00', released()), on('2027-01-20', recalled())];
    expect(after(again).state).toMatchObject({ cycle: 3, conditions: ['recalled'] });
  });
});

describe('a recall for a fixed term', () => {
  const back = [...settled, on('2026-12-01', recalled('fixed-term'))];
  const afterwards = ['arrival-confirmed', 'first-contact', 'day-7-review', 'day-28-review', 'end-of-supervision'];

  it('has its release ahead, so the community begins anew at once', () =>
    givenIn(wholeWay)(...settled)
      .when(recalled('fixed-term'), '2026-12-01')
      .thenAlso(
        ['pathway.condition-set', { condition: 'recalled', recall: 'fixed-term', until: '2026-12-29' }],
        ['step.cancelled', { step: 'day-7-review', reason: 'recalled' }],
        ['step.reopened', { step: 'day-7-review', reason: 'recalled' }],
        ['step.reopened', { step: 'first-contact', reason: 'recalled' }],
      ));

  it('leaves everything to do after the release on its last day, with its clocks', () => {
    const again = after([...back, on('2026-12-29 10:00', released())], wholeWay);
    const open = afterwards.filter((key) => again.state.steps[key as 'first-contact']?.status !== 'cancelled');
    expect(open).toEqual(afterwards);
    const { events } = after([...back, on('2026-12-29 10:00', released()), until('2027-02-01')], wholeWay);
    const rung = events.flatMap(({ type, data }) => (type === 'transition.step.escalated' ? data.step : []));
    expect(rung).toEqual(expect.arrayContaining(['arrival-confirmed', 'first-contact', 'day-7-review']));
  });

  it('may be one of fourteen days, where the prison says so', () => {
    const short = recalled('fixed-term', { termDays: 14 });
    expect(after([...settled, on('2026-12-01', short)], wholeWay).state.dates.release).toBe('2026-12-15');
  });

  it('keeps its last day when another date of the sentence is told meanwhile', () => {
    const told = datesChanged({ ...sentence, expiry: '2027-09-01' });
    const { dates } = after([...back, on('2026-12-05', told)], wholeWay).state;
    expect(dates).toMatchObject({ release: '2026-12-29', expiry: '2027-09-01' });
  });

  it('ends on the day the prison confirms', () => {
    const told = datesChanged({ ...sentence, confirmedRelease: '2026-12-24' });
    expect(after([...back, on('2026-12-05', told)], wholeWay).state.dates.release).toBe('2026-12-24');
  });

  it('leaves nothing of its term to a later recall until further notice', () => {
    const again = [...back, on('2026-12-29 10:00', released()), on('2027-01-20', recalled())];
    const { state } = after(
      [...again, on('2027-01-25', datesChanged({ ...sentence, expiry: '2027-09-01' }))],
      wholeWay,
    );
    expect(state.dates.release).toBeUndefined();
  });
});

describe('an admission of somebody whose licence ended', () => {
  it('by the code of a breach is a recall, and the community’s licence work ends', () =>
    given(...outside)
      .when(received({ movementCode: 'R1', establishment: 'ZZB' }), '2026-11-16 20:00')
      .thenAlso(
        ['pathway.condition-set', { condition: 'recalled', cycle: 2 }],
        ['step.cancelled', { step: 'first-contact', reason: 'recalled' }],
        ['fact.recorded', { fact: 'establishment', detail: { establishment: 'ZZB' } }],
      ));

  it('told as a recall tells the prison as well', () => {
    const told = recalled('standard', { establishment: 'ZZB' });
    expect(after([...settled, on('2026-12-01', told)]).state.establishment).toBe('ZZB');
  });

  it('told once more as a recall is no new one, and tells where they are', () =>
    given(...back)
      .when(recalled('standard', { establishment: 'ZZB' }), '2026-12-02')
      .then(['fact.recorded', { fact: 'establishment', detail: { establishment: 'ZZB' } }]));
});
