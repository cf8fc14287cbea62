import { explain } from '../../domain/pathway/explain';
import { definitionOf } from '../../domain/steps/readiness';
import { after, givenIn, until } from '../support/given';
import {
  areaNamed,
  completed,
  dated,
  datesChanged,
  foreignDecision,
  on,
  outside,
  recalled,
  received,
  released,
  sentence,
  trackDecided,
} from '../support/reports';
import { inLondon, wholeWay } from '../support/setting';

const given = givenIn(wholeWay);
const onRemand = [on('2026-05-04', received({ legalStatus: 'remand' }))];
const at = (conditionalRelease: string) => datesChanged({ ...sentence, conditionalRelease });
const ownerIn = (past: Parameters<typeof after>[0]) => after(past, wholeWay).state.steps['licence-draft']?.owner;

describe('what the prison took over at the hard stop', () => {
  const takenOver = [...dated, until('2026-11-12 00:00')];

  it('is the prison’s while the release stays', () => expect(ownerIn(takenOver)).toBe('prison'));

  it('is asked of whoever answers for it in the prison', () => {
    const { state, now } = after(takenOver, wholeWay);
    const draft = explain(state, { now, setting: wholeWay }).find(({ step }) => step === 'licence-draft');
    expect(draft?.ring).toMatchObject({ agency: 'prison', role: 'responsible-prison-officer' });
  });

  it('is probation’s again when the release moves a month', () => {
    const moved = [...takenOver, on('2026-11-12 10:00', at('2026-12-14'))];
    expect(ownerIn(moved)).toBeUndefined();
    expect(ownerIn([...moved, until('2026-12-10 00:00')])).toBe('prison');
  });

  it('is probation’s again in the cycle after a recall', () =>
    expect(ownerIn([...takenOver, on('2026-11-16 10:00', released()), on('2026-12-01', recalled())])).toBeUndefined());
});

describe('the table of the handover', () => {
  it('waits for the area before an officer is named', () => {
    expect(definitionOf(wholeWay.profile, 'community-officer-named')?.needs).toEqual(['probation-area-named']);
    const { steps } = after([...dated, on('2025-04-01', areaNamed('area-1'))], wholeWay).state;
    expect(steps['community-officer-named']?.status).toBe('open');
  });

  it('reminds of the meeting a week after its window began as well', () => {
    const track = on('2025-03-11', trackDecided('enhanced'));
    const { events } = after([...dated, track, until('2026-03-02 00:00')], wholeWay);
    const reminded = events.filter(
      ({ type, data }) => type === 'transition.step.reminded' && 'step' in data && data.step === 'handover-meeting',
    );
    expect(reminded.map((event) => event.at)).toEqual(
      ['2026-02-09', '2026-02-16', '2026-02-23'].map((day) => inLondon(`${day} 00:00`)),
    );
  });

  it('asks the person about a plan whose release date moved', () => {
    const agreed = [
      ...dated,
      on('2025-03-12', completed('needs-mapping')),
      on('2025-03-13', completed('plan-agreed-with-person')),
    ];
    given(...agreed)
      .when(at('2027-01-11'), '2025-05-05')
      .thenAlso(['step.called', { step: 'plan-revision-agreed' }]);
    given(...agreed)
      .when(datesChanged({ ...sentence, expiry: '2028-01-10' }), '2025-05-05')
      .then(['plan.revised']);
  });
});

describe('a certificate sent abroad', () => {
  const sent = [
    ...dated,
    on('2025-04-01', trackDecided('cross-border')),
    on('2025-04-02', completed('foreign-certificate', 'probation')),
  ];

  it('begins the sixty days of the other country, and a director hears when they are over', () => {
    const { state, events } = after([...sent, until('2025-06-03')], wholeWay);
    expect(state.steps['foreign-decision']?.due).toBe(inLondon('2025-06-02 00:00'));
    expect(events.at(-1)).toMatchObject({ data: { step: 'foreign-decision', to: 'director', reason: 'overdue' } });
  });

  it('is over with the decision', () =>
    expect(
      after([...sent, on('2025-05-01', foreignDecision('recognised'))], wholeWay).state.steps['foreign-decision']
        ?.status,
    ).toBe('done'));

  it('that was cancelled is not completed by a decision', () => {
    const past = [...outside, on('2026-11-20', trackDecided('cross-border', undefined, '2027-01-04'))];
    const back = [...past, on('2026-12-01', recalled()), on('2026-12-05', foreignDecision('refused'))];
    expect(after(back, wholeWay).state.steps['foreign-certificate']?.status).toBe('cancelled');
  });
});

describe('the compressed plan', () => {
  const sentenced = [on('2026-03-02', received()), on('2026-03-03', at('2026-11-16'))];
  const soon = [...sentenced, on('2026-04-30', at('2026-05-01')), on('2026-04-30 10:00', at('2026-05-05'))];
  const tonight = (past: Parameters<typeof after>[0]) => after(past, wholeWay).state.steps['accommodation-tonight'];

  it('asks for a place on the evening of the release', () =>
    expect(tonight([...sentenced, on('2026-04-30', at('2026-05-01'))])?.due).toBe(inLondon('2026-05-01 20:00')));

  it('follows the release to another day', () => expect(tonight(soon)?.due).toBe(inLondon('2026-05-05 20:00')));

  it('gives an hour to whoever is released in the evening', () =>
    expect(tonight([...sentenced, on('2026-04-30 21:30', released('unplanned'))])).toMatchObject({
      due: inLondon('2026-04-30 22:30'),
    }));

  it('is called off when the release moves out again', () => {
    const { state } = after(
      [...sentenced, on('2026-04-30', at('2026-05-01')), on('2026-04-30 10:00', at('2026-11-16'))],
      wholeWay,
    );
    for (const key of [
      'accommodation-tonight',
      'duty-officer-named',
      'licence-letter',
      'appointment-next-day',
    ] as const)
      expect(state.steps[key]).toMatchObject({ status: 'cancelled', reason: 'release-date-moved' });
  });
});

describe('a release by a court', () => {
  const letGo = [...onRemand, on('2026-05-12 14:00', released('unplanned'))];

  it('is on the rapid track, with an appointment to be set for the next working day', () => {
    const { state } = after(letGo, wholeWay);
    expect(state.track).toBe('rapid');
    expect(state.steps['appointment-next-day']).toMatchObject({ status: 'open', due: inLondon('2026-05-12 20:00') });
  });

  it('leaves the specialised track as it is', () => {
    const past = [...onRemand, on('2026-05-05', trackDecided('specialised', undefined, '2026-09-01'))];
    expect(after([...past, on('2026-05-12 14:00', released('unplanned'))], wholeWay).state.track).toBe('specialised');
  });

  it('ends the prison’s own work, so that nothing of it climbs to the panel', () => {
    const { state, events } = after([...letGo, until('2026-06-30')], wholeWay);
    for (const key of ['needs-mapping', 'agreement-and-information'] as const)
      expect(state.steps[key]).toMatchObject({ status: 'cancelled', reason: 'released' });
    const climbed = events.flatMap((event) => (event.type === 'transition.step.escalated' ? [event.data.step] : []));
    expect(climbed).not.toEqual(expect.arrayContaining(['needs-mapping']));
    expect(climbed).not.toEqual(expect.arrayContaining(['agreement-and-information']));
  });

  it('is on the ordinary track again after a recall, and the prison’s work begins anew', () => {
    const { state } = after([...letGo, on('2026-06-01', recalled())], wholeWay);
    expect(state.track).toBe('standard');
    expect(state.steps['needs-mapping']).toMatchObject({ status: 'open', revision: 2 });
  });
});
