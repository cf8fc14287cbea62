import { keptUntil, noLongerKept } from '../../domain/pathway/kept-until';
import { sideBySide } from '../../domain/pathway/side-by-side';
import { gbEaw2 } from '../../domain/profiles/gb-eaw/2';
import { after, until } from '../support/given';
import { completed, dated, died, handedOver, inCustody, on } from '../support/reports';
import { wholeWay } from '../support/setting';

const here = after(handedOver, wholeWay).state;
const merely = after(dated, wholeWay).state;

describe('two pathways of one person', () => {
  it('stand side by side where something was done in one and not in the other', () =>
    expect(sideBySide(merely, here).map(({ step }) => step)).toEqual(
      expect.arrayContaining(['handover-report', 'community-officer-named']),
    ));

  it('are not compared in what nobody began', () =>
    expect(sideBySide(here, merely).map(({ step }) => step)).not.toContain('released'));

  it('that say the same leave nothing to decide', () => expect(sideBySide(here, here)).toEqual([]));

  it('with another piece of evidence for one step are told apart', () => {
    const step = { ...here.steps['handover-report']!, contentRef: 'content/another' };
    const other = { steps: { ...here.steps, 'handover-report': step } };
    expect(sideBySide(here, other).map((one) => one.step)).toEqual(['handover-report']);
  });

  it('lose nothing of a step that merely ended with its pathway', () => {
    const mapped = after([...dated, on('2025-03-12', completed('needs-mapping'))], wholeWay).state;
    const ended = after([...inCustody, on('2025-03-04', died())], wholeWay).state;
    expect(sideBySide(mapped, ended)).toEqual([]);
    expect(sideBySide(ended, mapped).map(({ step }) => step)).toContain('needs-mapping');
  });
});

describe('what is kept of a person', () => {
  it('is kept by classes from the day the pathway closed, what was written least long', () =>
    expect(keptUntil('2027-11-16', gbEaw2).map(({ keeps, until: day }) => [keeps, day])).toEqual([
      ['note', '2028-11-16'],
      ['identity', '2029-11-16'],
      ['record', '2033-11-16'],
    ]));

  it('goes class by class, and the record, which leads to the rest, never before it', () => {
    expect(noLongerKept('2027-11-16', gbEaw2, '2028-11-16')).toEqual([]);
    expect(noLongerKept('2027-11-16', gbEaw2, '2028-11-17')).toEqual(['note']);
    expect(noLongerKept('2027-11-16', gbEaw2, '2033-11-17')).toEqual(['note', 'identity', 'record']);
    const source = 'a law that keeps a name for ten years';
    const retention = gbEaw2.retention.map((one) =>
      one.keeps === 'identity' ? { ...one, after: { months: 120 }, source } : one,
    );
    expect(noLongerKept('2027-11-16', { ...gbEaw2, retention }, '2033-11-17')).toEqual(['note']);
  });

  it('has a clock from the instant it closed, and none before', () => {
    expect(after([...dated, until('2025-06-01')], wholeWay).state.closedAt).toBeUndefined();
    expect(after([...inCustody, on('2025-03-04', died())], wholeWay).state.closedAt).toBe('2025-03-04T09:00:00.000Z');
  });
});
