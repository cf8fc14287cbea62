import { explainLead } from '../../domain/pathway/explain';
import { after, until } from '../support/given';
import {
  accepted,
  dated,
  datesChanged,
  handedOver,
  inRole,
  on,
  overridden,
  received,
  sentence,
} from '../support/reports';
import { inLondon, setting } from '../support/setting';

const changes = (events: ReturnType<typeof after>['events']) =>
  events.flatMap(({ type, data }) => (type === 'transition.responsibility.changed' ? [data] : []));

/** The handover is on 2 March 2026, and begins to be prepared on 9 December 2025 at the earliest rule. */
describe('every change of who leads', () => {
  const passed = [...dated, until('2026-03-03')];

  it('says what the rule looked at', () => {
    const [last] = changes(after(passed).events).slice(-1);
    expect(last).toMatchObject({
      to: 'community',
      inputs: { after: { handover: '2026-03-02', handoverReason: 'determinate', confirmed: false } },
    });
  });

  it('says beside it what the rule had looked at before', () => {
    const all = changes(after([...passed, on('2026-03-04', inRole('supervisor', overridden('2026-06-30')))]).events);
    const [before, last] = all.slice(-2);
    expect(last?.inputs?.before).toEqual(before?.inputs?.after);
    expect(last?.inputs?.after).toMatchObject({ confirmed: false });
  });

  it('has nothing before the first', () => expect(changes(after(passed).events)[0]?.inputs?.before).toBeUndefined());
});

describe('who asks why somebody leads', () => {
  it('sees the inputs of today beside those of the last change', () => {
    const later = datesChanged({ ...sentence, conditionalRelease: '2026-12-14' });
    const { state } = after([
      ...handedOver,
      on('2026-02-20', accepted('responsibility-transfer')),
      on('2026-02-23', later),
    ]);
    const why = explainLead(state, { now: inLondon('2026-02-24'), setting });
    expect(why.inputs.handover).not.toBe(why.inputsAtChange?.handover);
    expect(why).toMatchObject({ lead: 'prison', reason: 'determinate' });
  });
});

describe('since when somebody leads', () => {
  const since = (day: string, ...past: Parameters<typeof after>[0]) =>
    explainLead(after([...past, until(day)]).state, { now: inLondon(day), setting }).effectiveOn;

  it('is the day it became so, whenever it is asked', () => {
    expect([since('2025-06-01', ...dated), since('2025-09-01', ...dated)]).toEqual(['2025-03-03', '2025-03-03']);
    expect([since('2026-03-03', ...dated), since('2026-05-01', ...dated)]).toEqual(['2026-03-02', '2026-03-02']);
  });

  it('is the day the dates moved, where that gave the lead back', () => {
    const later = on('2026-03-10', datesChanged({ ...sentence, conditionalRelease: '2027-06-14' }));
    expect(since('2026-04-01', ...dated, later)).toBe('2026-03-10');
  });

  it('is the day of a supervisor’s word, and after that the day it ended', () => {
    const word = on('2025-04-04', inRole('supervisor', overridden('2025-06-30')));
    expect([since('2025-05-05', ...dated, word), since('2025-09-01', ...dated, word)]).toEqual([
      '2025-04-04',
      '2025-07-01',
    ]);
  });
});

describe('who leads by a supervisor’s word', () => {
  const { state } = after([
    ...handedOver,
    until('2026-03-03'),
    on('2026-03-04', inRole('supervisor', overridden('2026-06-30'))),
  ]);

  it('is supported by the other one', () => expect(state).toMatchObject({ lead: 'community', support: 'prison' }));
});

describe('a handover', () => {
  const handoverOf = (...past: Parameters<typeof after>[0]) => after(past).state.dates.handover;

  it('is not counted for the young, nor for somebody on remand', () => {
    const young = on('2025-03-10', datesChanged({ ...sentence, underAge: true }));
    const remanded = [on('2025-03-03', received({ legalStatus: 'remand' })), ...dated.slice(1)];
    expect(handoverOf(...dated)).toBe('2026-03-02');
    expect([handoverOf(...dated, young), handoverOf(...remanded)]).toEqual([undefined, undefined]);
  });
});
