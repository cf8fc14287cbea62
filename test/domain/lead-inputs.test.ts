import { explainLead } from '../../domain/pathway/explain';
import { after, until } from '../support/given';
import { accepted, dated, datesChanged, handedOver, inRole, on, overridden, sentence } from '../support/reports';
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
