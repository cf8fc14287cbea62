import { after, given, setAside, theAlarm, until } from '../support/given';
import {
  accepted,
  by,
  completed,
  declined,
  handedOver,
  handingOver,
  handoverReport,
  on,
  returned,
  withOfficer,
} from '../support/reports';
import { inLondon } from '../support/setting';

const step = 'handover-report' as const;
const written = [...withOfficer, until('2026-01-19')];
const again = (n: number) => handoverReport(`content/report-${n}`);
const returnedTwice = [
  ...handingOver,
  on('2026-01-20', returned(step)),
  on('2026-01-21', again(2)),
  on('2026-01-22', returned(step)),
  on('2026-01-23', again(3)),
];

describe('the handover report', () => {
  it('is opened for the prison eight weeks before the handover', () =>
    given(...withOfficer, until('2026-01-04 23:59'))
      .when(theAlarm, '2026-01-05 00:00')
      .then(
        ['pathway.phase-changed', { from: 'custody-planning', to: 'handover-upcoming' }],
        ['step.opened', { step }],
      ));

  it('is due with the end of the day two weeks before the handover', () =>
    expect(after(withOfficer).state.steps[step]?.due).toBe(inLondon('2026-02-17 00:00')));

  it('is offered to probation once written, with five working days to reply', () =>
    given(...written)
      .when(handoverReport('content/report-1', ['health', 'finance-and-id']), '2026-01-19')
      .then([
        'step.offered',
        {
          step,
          offer: 1,
          to: 'probation',
          replyBy: inLondon('2026-01-27 00:00'),
          contentRef: 'content/report-1',
          covers: ['health', 'finance-and-id'],
        },
      ]));

  it('may be written before its time, and Christmas does not count as time to reply', () =>
    given(...withOfficer, until('2025-12-23'))
      .when(handoverReport(), '2025-12-23')
      .then(['step.offered', { step, offer: 1, replyBy: inLondon('2026-01-03 00:00') }]));

  it('gives five working days over Easter and the change of the clocks', () =>
    given(...withOfficer, until('2026-03-27'))
      .when(handoverReport(), '2026-03-27 16:45')
      .then(['step.offered', { step, replyBy: '2026-04-07T23:00:00.000Z' }]));

  it('is not offered without what is to be handed over', () =>
    given(...written)
      .when(completed(step), '2026-01-19')
      .then(setAside('content-missing')));

  it('is for the prison to write', () =>
    given(...written)
      .when(by('probation', handoverReport()), '2026-01-19')
      .then(setAside('not-asked')));

  it('is not offered twice with the same content', () =>
    given(...handingOver)
      .when(handoverReport(), '2026-01-20')
      .then(setAside('no-change')));

  it('is offered anew when it was mended before the answer', () =>
    given(...handingOver)
      .when(again(2), '2026-01-20')
      .then(['step.offered', { step, offer: 2, contentRef: 'content/report-2' }]));
});

describe('probation accepts the handover report', () => {
  it('and is at once asked to take the person over', () =>
    given(...handingOver)
      .when(accepted(step), '2026-01-21')
      .then(
        ['step.accepted', { step, offer: 1, by: 'probation' }],
        ['step.opened', { step: 'responsibility-transfer' }],
        ['step.offered', { step: 'responsibility-transfer', offer: 1, to: 'probation' }],
      ));

  it('once: the same yes again changes nothing', () =>
    given(...handedOver)
      .when(accepted(step), '2026-01-23')
      .then(setAside('no-change')));

  it('only for the offer that stands', () =>
    given(...handingOver, on('2026-01-20', again(2)))
      .when(accepted(step, 1), '2026-01-21')
      .then(setAside('other-offer')));

  it('also after the supervisor heard of its silence', () => {
    const late = [...handingOver, until('2026-01-27'), on('2026-01-28', accepted(step))];
    expect(after(late).state.steps[step]).toMatchObject({ status: 'accepted', answer: { by: 'probation' } });
    expect(after(late).state.steps[step]?.escalatedTo).toBeUndefined();
  });

  it.each(['prison', 'community'] as const)('and %s cannot do it in its place', (agency) =>
    given(...handingOver)
      .when(by(agency, accepted(step)), '2026-01-21')
      .then(setAside('not-asked')),
  );

  it('not before anything was handed over', () =>
    given(...written)
      .when(accepted(step), '2026-01-19')
      .then(setAside('nothing-offered')));

  it('and then nothing is left to hand over', () =>
    given(...handedOver)
      .when(again(2), '2026-01-23')
      .then(setAside('no-change')));
});

describe('probation sends the handover report back', () => {
  const missing = ['health', 'accommodation'] as const;

  it('with a reason and the domains of need that are missing', () =>
    given(...handingOver)
      .when(returned(step, 'incomplete', { missing: [...missing], noteRef: 'note/report-9' }), '2026-01-20')
      .then([
        'step.returned',
        { step, offer: 1, by: 'probation', reason: 'incomplete', missing: [...missing], noteRef: 'note/report-9' },
      ]));

  it('which stops no clock: it is still due on its day', () =>
    given(...handingOver, on('2026-01-20', returned(step)), until('2026-02-16 23:59'))
      .when(theAlarm, '2026-02-17 00:00')
      .then(['step.overdue', { step, due: inLondon('2026-02-17 00:00') }]));

  it('and gets it again as the next offer once the prison has mended it', () =>
    given(...handingOver, on('2026-01-20', returned(step)))
      .when(again(2), '2026-01-21')
      .then(['step.offered', { step, offer: 2, contentRef: 'content/report-2' }]));

  it('a third time, and the panel hears of it', () =>
    given(...returnedTwice)
      .when(returned(step, 'dispute'), '2026-01-26')
      .then(
        ['step.returned', { step, offer: 3, reason: 'dispute' }],
        ['step.escalated', { step, to: 'panel', reason: 'returned-again' }],
      ));

  it('but twice is a matter between the two', () =>
    given(...returnedTwice.slice(0, -2))
      .when(returned(step), '2026-01-22')
      .then(['step.returned', { step, offer: 2 }]));

  it('and cannot decline it: there is no second probation service', () =>
    given(...handingOver)
      .when(declined(step), '2026-01-20')
      .then(setAside('not-asked')));

  it('and may not answer a second time what it answered', () =>
    given(...handingOver, on('2026-01-20', returned(step)))
      .when(accepted(step), '2026-01-21')
      .then(setAside('nothing-offered')));
});

describe('probation does not answer', () => {
  it('and its supervisor hears of it when the time to reply is over', () =>
    given(...handingOver, until('2026-01-26 23:59'))
      .when(theAlarm, '2026-01-27 00:00')
      .then(['step.escalated', { step, to: 'supervisor', reason: 'no-reply' }]));

  it('and stays asked', () => {
    const { state } = after([...handingOver, until('2026-02-01')]);
    expect(state.steps[step]).toMatchObject({ status: 'offered', offer: { offer: 1 }, escalatedTo: 'supervisor' });
  });

  it('and the supervisor hears of it once', () => {
    const { events } = after([...handingOver, until('2026-02-01')]);
    expect(events.filter(({ type }) => type === 'transition.step.escalated')).toHaveLength(1);
  });
});
