import { waitsOf } from '../../domain/pathway/live';
import { Wait } from '../../schemas/api/live';
import { after, until, type Past } from '../support/given';
import {
  accepted,
  by,
  dated,
  datesChanged,
  declined,
  failed,
  handedOver,
  handingOver,
  handoverReport,
  inCustody,
  inRole,
  notArrived,
  on,
  outside,
  recalled,
  returned,
  sentence,
  skipped,
  withOfficer,
} from '../support/reports';
import { inLondon, setting } from '../support/setting';

const waits = (...past: Past[]) => {
  const { state, now } = after(past);
  return waitsOf(now, state, setting);
};

describe('what a pathway waits for', () => {
  it('is nothing while nobody has opened it', () => expect(waits()).toEqual([]));

  it('is a release date, since the plan was made without one', () =>
    expect(waits(...inCustody, until('2025-04-01'))).toEqual([
      { kind: 'date', agency: 'prison', since: inLondon('2025-03-03'), overdue: false },
    ]));

  it('is a release date again after a recall, since the recall', () =>
    expect(waits(...outside, on('2026-12-01', recalled()))[0]).toEqual({
      kind: 'date',
      agency: 'prison',
      since: inLondon('2026-12-01'),
      overdue: false,
    }));

  it('is work of an agency on a step that is open, and it says when the agency will be reminded', () =>
    expect(waits(...dated)[0]).toEqual({
      kind: 'work',
      step: 'community-officer-named',
      agency: 'probation',
      since: inLondon('2025-03-10'),
      until: inLondon('2026-01-05 00:00'),
      then: 'reminds',
      overdue: false,
    }));

  it('is a step behind another, which is the root and stands before it', () => {
    const [root, behind] = waits(...withOfficer, until('2026-01-10'));
    expect(root).toMatchObject({ kind: 'work', step: 'handover-report', agency: 'prison' });
    expect(behind).toMatchObject({ kind: 'step', step: 'responsibility-transfer', behind: 'handover-report' });
  });

  it('is an answer, since it was asked for, and says what silence will do', () =>
    expect(waits(...handingOver)[0]).toEqual({
      kind: 'answer',
      step: 'handover-report',
      agency: 'probation',
      since: inLondon('2026-01-19'),
      until: inLondon('2026-01-27 00:00'),
      then: 'escalates',
      to: 'supervisor',
      overdue: false,
    }));

  it('is the provider that was asked, by name, and the next one will be if it stays silent', () =>
    expect(waits(...handedOver, until('2026-07-27'))).toMatchObject([
      {
        kind: 'answer',
        step: 'accommodation-confirmed',
        candidate: 'approved-premises',
        until: inLondon('2026-07-30 00:00'),
        then: 'asks-next',
      },
    ]));

  it('is the owner again when a receiver has sent it back', () =>
    expect(waits(...handingOver, on('2026-01-20', returned('handover-report')))[0]).toMatchObject({
      kind: 'work',
      step: 'handover-report',
      agency: 'prison',
      since: inLondon('2026-01-20'),
    }));

  it('is a confirmation where a provider has only said yes', () =>
    expect(waits(...handedOver, on('2026-07-28', accepted('accommodation-confirmed')))).toMatchObject([
      { kind: 'work', step: 'accommodation-confirmed', agency: 'community', then: 'reminds' },
    ]));

  it('is a place all the same when every provider has declined', () => {
    const no = ['09:00', '10:00', '11:00'].map((time) => on(`2026-07-28 ${time}`, declined('accommodation-confirmed')));
    expect(waits(...handedOver, until('2026-07-27'), ...no)).toMatchObject([
      { kind: 'work', step: 'accommodation-confirmed', agency: 'community' },
    ]);
  });

  it('says what is overdue, and what comes of it next', () => {
    const overdue = waits(...withOfficer, until('2026-02-18')).find(({ step }) => step === 'handover-report');
    expect(overdue).toMatchObject({
      overdue: true,
      until: inLondon('2026-02-24 00:00'),
      then: 'escalates',
      to: 'supervisor',
    });
  });

  it('says that a due date passes where that is what comes next', () =>
    expect(waits(...withOfficer, until('2026-02-10')).find(({ step }) => step === 'handover-report')).toMatchObject({
      until: inLondon('2026-02-17 00:00'),
      then: 'overdue',
    }));

  it('is an answer also while nobody knows the date that it will be due', () =>
    expect(waits(...inCustody, on('2025-03-05', handoverReport()))).toMatchObject([
      { kind: 'date' },
      { kind: 'answer', step: 'handover-report', then: 'escalates', overdue: false },
    ]));

  it('is not a step whose time has not come', () => {
    const steps = waits(...dated, until('2025-06-01')).map(({ step }) => step);
    expect(steps).toEqual(['community-officer-named']);
  });

  it('is not a step that was tried and did not work', () => {
    const missed = [...outside, on('2026-11-16 22:30', notArrived())];
    expect(waits(...missed).map(({ step }) => step)).toEqual(['first-contact']);
  });

  it('is a step that was tried and did not work, once another one needs it, until it is skipped', () => {
    const tried = [...dated, on('2025-12-01', by('probation', failed('community-officer-named')))];
    const handed = [on('2026-01-19', handoverReport()), on('2026-01-21', accepted('handover-report'))];
    expect(waits(...tried, ...handed)).toMatchObject([
      { kind: 'failed', step: 'community-officer-named', agency: 'probation' },
      { kind: 'step', step: 'responsibility-transfer', behind: 'community-officer-named' },
    ]);
    const skips = on('2026-01-22', inRole('supervisor', skipped('community-officer-named', 'probation')));
    expect(waits(...tried, ...handed, skips)).toMatchObject([{ kind: 'answer', step: 'responsibility-transfer' }]);
  });

  it('is, of two that are open, first the one that others wait for, or that is overdue', () => {
    const late = waits(...inCustody, on('2026-02-10', datesChanged(sentence)));
    expect(late.map(({ step, overdue }) => [step, overdue])).toEqual([
      ['handover-report', false],
      ['community-officer-named', true],
      ['responsibility-transfer', false],
    ]);
  });

  it('has the shape that is told outside', () => {
    for (const wait of waits(...handingOver, until('2026-02-20'))) expect(Wait.parse(wait)).toEqual(wait);
  });
});
