import { after, given, setAside, theAlarm, until } from '../support/given';
import {
  accepted,
  booked,
  by,
  confirmed,
  declined,
  handedOver,
  handingOver,
  handoverReport,
  on,
  returned,
  withdrawn,
  withOfficer,
  officerNamed,
  dated,
  meant,
} from '../support/reports';
import { inLondon } from '../support/setting';

const report = 'handover-report' as const;
const place = 'accommodation-confirmed' as const;
const transfer = 'responsibility-transfer' as const;
const acceptedReport = [...handingOver, on('2026-01-21', accepted(report))];
const asked = [...handedOver, until('2026-07-27')];

describe('an answer taken back', () => {
  it('leaves the offer standing as it stood: no clock starts anew', () => {
    given(...acceptedReport)
      .when(withdrawn(report), '2026-01-22')
      .then(['step.withdrawn', { step: report, answer: 'accepted', by: 'probation' }]);
    const { state } = after([...acceptedReport, on('2026-01-22', withdrawn(report))]);
    expect(state.steps[report]).toMatchObject({
      status: 'offered',
      offer: { offer: 1, to: 'probation', replyBy: inLondon('2026-01-27 00:00') },
    });
    expect(state.steps[report]?.answer).toBeUndefined();
  });

  it('can be given again, and otherwise', () =>
    given(...acceptedReport, on('2026-01-22', withdrawn(report)))
      .when(returned(report, 'incomplete', { missing: ['health'] }), '2026-01-23')
      .then(['step.returned', { step: report, offer: 1 }]));

  it('lets the time to reply run out as if it had not been given', () =>
    given(...acceptedReport, on('2026-01-22', withdrawn(report)), until('2026-01-26 23:59'))
      .when(theAlarm, '2026-01-27 00:00')
      .thenAlso(['step.escalated', { step: report, to: 'supervisor', reason: 'no-reply' }]));

  it('that was a return does not count as one', () => {
    const { state } = after([
      ...handingOver,
      on('2026-01-20', returned(report)),
      on('2026-01-20 11:00', withdrawn(report)),
    ]);
    expect(state.steps[report]).toMatchObject({ status: 'offered', returns: 0 });
  });

  it('and given again calls the panel once', () => {
    const thrice = [
      ...handingOver,
      on('2026-01-20', returned(report)),
      on('2026-01-21', handoverReport('content/report-2')),
      on('2026-01-22', returned(report)),
      on('2026-01-23', handoverReport('content/report-3')),
      on('2026-01-26', returned(report)),
      on('2026-01-26 10:00', withdrawn(report)),
    ];
    given(...thrice)
      .when(returned(report, 'dispute'), '2026-01-26 11:00')
      .then(['step.returned', { step: report, reason: 'dispute' }]);
  });

  it('that was the last provider’s no makes it asked again, and nobody else', () => {
    const no = [
      ...asked,
      on('2026-07-28 09:00', declined(place)),
      on('2026-07-28 10:00', declined(place)),
      on('2026-07-28 11:00', declined(place)),
    ];
    given(...no)
      .when(withdrawn(place), '2026-07-28 12:00')
      .then(['step.withdrawn', { step: place, answer: 'declined', by: 'community' }]);
    const { state } = after([...no, on('2026-07-28 12:00', withdrawn(place))]);
    expect(state.steps[place]).toMatchObject({
      status: 'offered',
      offer: { offer: 3, candidate: 'local-authority-housing' },
      declinedBy: ['approved-premises', 'community-accommodation-service'],
    });
  });

  it('that was an unasked booking lets the search begin', () =>
    given(...asked.slice(0, -1), on('2026-06-01', booked()), until('2026-08-01'))
      .when(withdrawn(place), '2026-08-03')
      .then(
        ['step.withdrawn', { step: place, answer: 'accepted' }],
        ['step.offered', { step: place, offer: 1, candidate: 'approved-premises' }],
      ));
});

describe('an answer something relies on', () => {
  it('stands: the next step was answered on it', () =>
    given(...handedOver)
      .when(withdrawn(report), '2026-01-23')
      .then(setAside('relied-on')));

  it('stands: the lead passed on it', () =>
    given(...handedOver, until('2026-03-02'))
      .when(withdrawn(transfer), '2026-03-02')
      .then(setAside('relied-on')));

  it('stands: the place was confirmed', () =>
    given(...asked, on('2026-07-28', accepted(place)), on('2026-08-03', confirmed()))
      .when(withdrawn(place), '2026-08-04')
      .then(setAside('relied-on')));

  it('may go as long as the day has not come', () =>
    given(...handedOver, until('2026-03-01'))
      .when(withdrawn(transfer), '2026-03-01')
      .thenAlso(['step.withdrawn', { step: transfer, answer: 'accepted' }]));
});

describe('a mistaken answer that something relied on', () => {
  it('of a provider becomes its no, and another one is asked', () => {
    const { state } = after([...asked, on('2026-07-28', accepted(place)), on('2026-07-29', meant(place, 'declined'))]);
    expect(state.steps[place]?.declinedBy).toEqual(['approved-premises']);
    expect(state.steps[place]?.offer?.candidate).not.toBe('approved-premises');
  });

  it('is mended by an answer it could have given: a statutory receiver does not say no', () =>
    given(...acceptedReport)
      .when(meant(report, 'declined'), '2026-01-22')
      .then(setAside('not-asked')));
});

describe('nothing to take back', () => {
  it('where nothing was answered', () =>
    given(...handingOver)
      .when(withdrawn(report), '2026-01-20')
      .then(setAside('nothing-to-withdraw')));

  it('for an agency that gave no answer', () =>
    given(...acceptedReport)
      .when(by('prison', withdrawn(report)), '2026-01-22')
      .then(setAside('nothing-to-withdraw')));

  it('in a fact: an officer once named is replaced, not taken back', () =>
    given(...dated, on('2025-12-15', officerNamed()))
      .when(withdrawn('community-officer-named'), '2025-12-16')
      .then(setAside('nothing-to-withdraw')));

  it('where a provider said nothing at all', () =>
    given(...asked, until('2026-08-10'))
      .when(withdrawn(place), '2026-08-10')
      .then(setAside('nothing-to-withdraw')));

  it('once the next provider was asked', () =>
    given(...asked, on('2026-07-28', declined(place)))
      .when(withdrawn(place), '2026-07-28 10:00')
      .then(setAside('nothing-to-withdraw')));

  it('twice', () =>
    given(...acceptedReport, on('2026-01-22', withdrawn(report)))
      .when(withdrawn(report), '2026-01-22 10:00')
      .then(setAside('nothing-to-withdraw')));

  it('before anything was offered', () =>
    given(...withOfficer)
      .when(withdrawn(report), '2026-01-06')
      .then(setAside('nothing-to-withdraw')));
});
