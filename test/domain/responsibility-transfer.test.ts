import { after, given, setAside, theAlarm, until } from '../support/given';
import {
  accepted,
  completed,
  dated,
  datesChanged,
  handedOver,
  handingOver,
  handoverReport,
  inCustody,
  officerNamed,
  on,
  returned,
} from '../support/reports';
import { inLondon } from '../support/setting';

const step = 'responsibility-transfer' as const;
const offered = [...handingOver, on('2026-01-21', accepted('handover-report'))];
const reportWithoutOfficer = [
  ...dated,
  on('2026-01-19', handoverReport()),
  on('2026-01-21', accepted('handover-report')),
];
const lead = 'responsibility.changed' as const;

describe('the transfer of responsibility', () => {
  it('waits for the officer even when the report is accepted', () =>
    given(...dated, on('2026-01-19', handoverReport()))
      .when(accepted('handover-report'), '2026-01-21')
      .then(['step.accepted', { step: 'handover-report' }]));

  it('is asked of probation as soon as both are there, with two working days to reply', () =>
    given(...reportWithoutOfficer)
      .when(officerNamed(), '2026-01-23')
      .then(
        ['step.completed', { step: 'community-officer-named' }],
        ['step.opened', { step }],
        ['step.offered', { step, offer: 1, to: 'probation', replyBy: inLondon('2026-01-28 00:00') }],
      ));

  it('accepted ahead of the day leaves the prison leading until the day', () =>
    given(...offered)
      .when(accepted(step), '2026-01-22')
      .then(['step.accepted', { step, by: 'probation' }]));

  it('passes the lead on the handover date, as probation said', () =>
    given(...handedOver, until('2026-03-01 23:59'))
      .when(theAlarm, '2026-03-02 00:00')
      .then(
        ['pathway.phase-changed', { from: 'handover-upcoming', to: 'pre-release' }],
        [
          lead,
          {
            from: 'prison',
            to: 'community',
            support: 'prison',
            reason: 'determinate',
            effectiveOn: '2026-03-02',
            unconfirmed: false,
          },
        ],
      ));

  it('passes the lead on the handover date also without an answer, and says that it is unconfirmed', () =>
    given(...offered, until('2026-03-01 23:59'))
      .when(theAlarm, '2026-03-02 00:00')
      .thenAlso([lead, { to: 'community', unconfirmed: true }]));

  it('is confirmed when probation accepts after the day', () =>
    given(...offered, until('2026-03-05'))
      .when(accepted(step), '2026-03-05')
      .then(
        ['step.accepted', { step }],
        [lead, { from: 'community', to: 'community', effectiveOn: '2026-03-02', unconfirmed: false }],
      ));

  it('sent back is asked again by the prison', () =>
    given(...offered, on('2026-01-22', returned(step, 'wrong-area')))
      .when(completed(step), '2026-01-23')
      .then(['step.offered', { step, offer: 2 }]));

  it('sent back three times is for the panel', () => {
    const twice = [
      on('2026-01-22', returned(step)),
      on('2026-01-22 10:00', completed(step)),
      on('2026-01-22 11:00', returned(step)),
      on('2026-01-22 12:00', completed(step)),
    ];
    given(...offered, ...twice)
      .when(returned(step, 'dispute'), '2026-01-23')
      .thenAlso(['step.escalated', { step, to: 'panel', reason: 'returned-again' }]);
  });

  it('unanswered after two working days goes to the supervisor, and probation stays asked', () => {
    const silent = given(...offered, until('2026-01-23 23:59'));
    silent.when(theAlarm, '2026-01-24 00:00').then(['step.escalated', { step, to: 'supervisor', reason: 'no-reply' }]);
    expect(after([...offered, until('2026-01-25')]).state.steps[step]?.offer?.offer).toBe(1);
  });

  it('still open on the day is overdue when the day is over', () =>
    given(...offered, until('2026-03-02 23:59'))
      .when(theAlarm, '2026-03-03 00:00')
      .then(['step.overdue', { step, due: inLondon('2026-03-03 00:00') }]));

  it('can no longer be taken back once the lead has passed on it', () =>
    expect(after([...handedOver, until('2026-03-02')]).state).toMatchObject({ lead: 'community', support: 'prison' }));
});

describe('who leads when there is no handover date', () => {
  it('is the community at once where the sentence is too short for a handover', () =>
    given(...inCustody)
      .when(datesChanged({ sentenceStart: '2025-03-03', conditionalRelease: '2026-01-03' }), '2025-03-10')
      .thenAlso(
        ['pathway.phase-changed', { to: 'pre-release' }],
        [lead, { to: 'community', reason: 'determinate_short', effectiveOn: '2025-03-03', unconfirmed: false }],
      ));

  it('is the prison where nobody knows a release date', () =>
    given(...inCustody)
      .when(datesChanged({ sentenceStart: '2025-03-03' }), '2025-03-10')
      .then(['plan.revised', { trigger: 'dates-changed' }]));

  it('is the prison again, from today, when a handover that had passed moves into the future', () =>
    given(...handedOver, until('2026-03-10'))
      .when(datesChanged({ sentenceStart: '2025-03-03', conditionalRelease: '2028-11-16' }), '2026-03-10')
      .thenAlso([lead, { from: 'community', to: 'prison', effectiveOn: '2026-03-10', unconfirmed: false }]));
});

it('does not ask probation twice when the prison says again what it asked', () =>
  given(...offered)
    .when(completed(step), '2026-01-22')
    .then(setAside('no-change')));
