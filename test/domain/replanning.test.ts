import { after, given, setAside, theAlarm, until } from '../support/given';
import {
  accepted,
  booked,
  confirmed,
  dated,
  datesChanged,
  handedOver,
  handingOver,
  happened,
  housed,
  inCustody,
  on,
  sentence,
  withOfficer,
} from '../support/reports';
import { inLondon } from '../support/setting';

const moved = (conditionalRelease: string) => datesChanged({ ...sentence, conditionalRelease });

describe('a release date that moves', () => {
  it('moves the handover and every step that is not done, and tells each owner what moved', () =>
    given(...handingOver)
      .when(moved('2026-12-14'), '2026-01-20')
      .then(
        [
          'plan.revised',
          {
            trigger: 'dates-changed',
            dates: {
              admission: '2025-03-03',
              sentenceStart: '2025-03-03',
              earliestRelease: '2026-12-14',
              handoverStart: '2026-03-31',
              handover: '2026-03-31',
              handoverReason: 'determinate',
              release: '2026-12-14',
            },
            sentence: { ...sentence, conditionalRelease: '2026-12-14' },
            sentenceAt: inLondon('2026-01-20'),
            diff: [
              {
                step: 'handover-report',
                owner: 'prison',
                before: { status: 'offered', due: inLondon('2026-02-17 00:00') },
                after: { status: 'offered', due: inLondon('2026-03-18 00:00') },
              },
              {
                step: 'responsibility-transfer',
                owner: 'prison',
                before: { status: 'planned', due: inLondon('2026-03-03 00:00') },
                after: { status: 'planned', due: inLondon('2026-04-01 00:00') },
              },
              {
                step: 'released',
                owner: 'prison',
                before: { status: 'planned', due: inLondon('2026-11-16 18:00') },
                after: { status: 'planned', due: inLondon('2026-12-14 18:00') },
              },
              {
                step: 'accommodation-confirmed',
                owner: 'community',
                before: { status: 'planned', due: inLondon('2026-10-20 00:00') },
                after: { status: 'planned', due: inLondon('2026-11-17 00:00') },
              },
            ],
          },
        ],
        ['pathway.phase-changed', { from: 'handover-upcoming', to: 'custody-planning' }],
      ));

  it('keeps what was done as it was done', () => {
    const { state } = after([...handedOver, on('2026-02-02', moved('2026-12-14'))]);
    expect(state.steps['community-officer-named']).toMatchObject({ status: 'done', due: inLondon('2026-01-06 00:00') });
    expect(state.steps['handover-report']).toMatchObject({ status: 'accepted', due: inLondon('2026-02-17 00:00') });
    expect(state.steps['responsibility-transfer']).toMatchObject({ status: 'accepted', revision: 1 });
  });

  it('leaves an offer standing with the time to reply that was given', () => {
    const { state } = after([...handingOver, on('2026-01-20', moved('2026-12-14'))]);
    expect(state.steps['handover-report']?.offer).toMatchObject({ offer: 1, replyBy: inLondon('2026-01-27 00:00') });
  });

  it('rings the reminders of the new date, and none of the old', () => {
    const { events } = after([...withOfficer, on('2026-01-20', moved('2026-12-14')), until('2026-03-20')]);
    const report = events.filter(({ data }) => 'clock' in data && 'step' in data && data.step === 'handover-report');
    expect(report.map(({ type, at }) => [type, at])).toEqual([
      ['transition.step.reminded', inLondon('2026-03-10 00:00')],
      ['transition.step.overdue', inLondon('2026-03-18 00:00')],
    ]);
  });

  it('that passed its due date already makes the step overdue at once, without calling it late', () =>
    given(...withOfficer, until('2026-01-20'))
      .when(moved('2026-10-16'), '2026-01-20')
      .thenAlso(['step.overdue', { step: 'handover-report', due: inLondon('2026-01-20 00:00') }]));

  it('can be told in the confirmed date alone', () =>
    given(...housed)
      .when(datesChanged({ ...sentence, confirmedRelease: '2026-11-13' }), '2026-10-01')
      .thenAlso(['step.reopened', { step: 'accommodation-confirmed' }]));
});

describe('accommodation and a release date that moves', () => {
  it('holds for one date: what was confirmed is needed anew', () =>
    given(...housed)
      .when(moved('2026-12-14'), '2026-09-01')
      .thenAlso(
        ['step.reopened', { step: 'accommodation-confirmed', revision: 2, reason: 'release-date-moved' }],
        ['step.opened', { step: 'accommodation-confirmed' }],
        ['step.offered', { step: 'accommodation-confirmed', offer: 1, candidate: 'approved-premises' }],
      ));

  it('shows as planned again in what its owner is told', () => {
    const { events } = after([...housed, on('2026-09-01', moved('2026-12-14'))]);
    const diff = events.flatMap((e) => (e.type === 'transition.plan.revised' ? [e.data.diff] : [])).at(-1);
    expect(diff?.find(({ step }) => step === 'accommodation-confirmed')).toEqual({
      step: 'accommodation-confirmed',
      owner: 'community',
      before: { status: 'done', due: inLondon('2026-10-20 00:00') },
      after: { status: 'planned', due: inLondon('2026-11-17 00:00') },
    });
  });

  it('is needed anew also when the provider had only said yes', () =>
    given(...handedOver, on('2026-07-28', accepted('accommodation-confirmed')))
      .when(moved('2026-12-14'), '2026-09-01')
      .thenAlso(['step.reopened', { step: 'accommodation-confirmed', reason: 'release-date-moved' }]));

  it('begins with no booking, no answer and no one passed over', () => {
    const { state } = after([...housed, on('2026-08-10', moved('2027-03-01'))]);
    expect(state.steps['accommodation-confirmed']).toEqual({
      key: 'accommodation-confirmed',
      status: 'planned',
      revision: 2,
      since: inLondon('2026-08-10'),
      reopenedAt: inLondon('2026-08-10'),
      plannedAt: inLondon('2026-08-10'),
      due: inLondon('2027-02-02 00:00'),
      offers: 0,
      returns: 0,
      declinedBy: [],
    });
  });

  it('stands when the date is only confirmed', () => {
    const same = datesChanged({ ...sentence, confirmedRelease: '2026-11-16' });
    expect(after([...housed, on('2026-09-01', same)]).state.steps['accommodation-confirmed']).toMatchObject({
      status: 'done',
      revision: 1,
    });
  });

  it('stands when it came before anybody knew a date: a first date moves nothing', () => {
    const early = [...inCustody, on('2025-03-05', confirmed()), on('2025-03-10', datesChanged(sentence))];
    expect(after(early).state.steps['accommodation-confirmed']).toMatchObject({ status: 'done', revision: 1 });
  });

  it('is needed anew once the date it was for is taken back', () =>
    given(...housed)
      .when(datesChanged({ sentenceStart: '2025-03-03' }), '2026-09-01')
      .thenAlso(['step.reopened', { step: 'accommodation-confirmed', reason: 'release-date-moved' }]));

  it('still being looked for goes on being looked for', () => {
    const { state } = after([...handedOver, until('2026-07-27'), on('2026-07-28', moved('2026-12-14'))]);
    expect(state.steps['accommodation-confirmed']).toMatchObject({ status: 'offered', revision: 1 });
  });
});

describe('what the prison says of the dates', () => {
  it('again changes nothing', () =>
    given(...dated)
      .when(datesChanged(sentence), '2025-04-01')
      .then(setAside('no-change')));

  it('older than what it said last changes nothing', () =>
    given(...inCustody, on('2025-03-12', moved('2026-12-14')))
      .when(happened('2025-03-10', datesChanged(sentence)), '2025-03-12 15:00')
      .then(setAside('stale')));

  it('without the dates is listed for a person to ask', () =>
    given(...inCustody)
      .when(datesChanged(), '2025-03-10')
      .then(setAside('dates-missing')));

  it('all at once taken back lets the steps sleep', () => {
    const { state, events } = after([
      ...withOfficer,
      on('2025-12-20', datesChanged({ sentenceStart: '2025-03-03' })),
      until('2026-12-01'),
    ]);
    expect(state.steps['handover-report']).toMatchObject({ status: 'planned' });
    expect(state.steps['handover-report']?.due).toBeUndefined();
    expect(events.filter(({ data }) => 'clock' in data && 'step' in data)).toEqual([]);
  });
});

describe('the release that is planned', () => {
  const dates = (told: Parameters<typeof datesChanged>[0]) =>
    after([...inCustody, on('2025-03-10', datesChanged(told))]).state.dates;

  it('is the confirmed date before home detention, and that before the earliest', () => {
    const all = { ...sentence, homeDetention: '2026-09-01', confirmedRelease: '2026-09-15' };
    expect(dates(all).release).toBe('2026-09-15');
    expect(dates({ ...sentence, homeDetention: '2026-09-01' }).release).toBe('2026-09-01');
    expect(dates(sentence).release).toBe('2026-11-16');
  });

  it('never lies before the admission: such a date is an old one', () =>
    expect(dates({ ...sentence, confirmedRelease: '2024-06-03' }).release).toBe('2026-11-16'));

  it('leaves the handover to the earliest release, whatever is confirmed', () =>
    expect(dates({ ...sentence, confirmedRelease: '2026-12-01' })).toMatchObject({
      earliestRelease: '2026-11-16',
      handover: '2026-03-02',
    }));

  it.each([
    ['parole', { ...sentence, paroleEligibility: '2026-10-01' }, '2025-10-01', 'determinate_parole'],
    ['an early allocation', { ...sentence, earlyAllocation: true }, '2025-08-16', 'early_allocation'],
    ['an indeterminate sentence', { indeterminate: true, tariff: '2027-01-20' }, '2026-01-20', 'indeterminate'],
  ])('sets the handover by %s', (_rule, told, handover, handoverReason) =>
    expect(dates(told)).toMatchObject({ handover, handoverReason }),
  );
});

describe('a date that is told late', () => {
  it('opens what should be open by now, and rings no reminder that is past', () =>
    given(...inCustody, until('2026-02-12'))
      .when(datesChanged(sentence), '2026-02-12')
      .then(
        ['plan.revised', { trigger: 'dates-changed' }],
        ['pathway.phase-changed', { from: 'custody-planning', to: 'handover-upcoming' }],
        ['step.opened', { step: 'community-officer-named' }],
        ['step.opened', { step: 'handover-report' }],
        ['step.overdue', { step: 'community-officer-named' }],
      ));

  it('still rings the reminders that lie ahead', () => {
    const { events } = after([...inCustody, on('2026-02-12', datesChanged(sentence)), until('2026-03-02')]);
    expect(events.flatMap((e) => (e.type === 'transition.step.reminded' ? [[e.data.step, e.at, e.late]] : []))).toEqual(
      [
        ['responsibility-transfer', inLondon('2026-02-23 00:00'), undefined],
        ['community-officer-named', inLondon('2026-03-02 00:00'), undefined],
      ],
    );
  });
});

it('plans a booking that came early for the release it was made for', () =>
  given(...handedOver, on('2026-06-01', booked()), until('2026-10-18 23:59'))
    .when(theAlarm, '2026-10-19 00:00')
    .then(['step.reminded', { step: 'accommodation-confirmed', to: 'community' }]));
