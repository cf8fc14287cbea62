import * as fc from 'fast-check';
import type { PathwayPage, StepView } from '../../../schemas/api/pathway';
import { Agency } from '../../../schemas/agency';
import { StepKey, StepStatus } from '../../../schemas/step';
import { gathered, type Pin } from '../../../services/console/pathway/pins';
import { chartOf } from '../../../services/console/pathway/spans';

const now = Date.parse('2026-03-01T10:00:00.000Z');
const instant = fc
  .integer({ min: now - 200 * 86_400_000, max: now + 200 * 86_400_000 })
  .map((at) => new Date(at).toISOString());

const step = (key: StepKey): fc.Arbitrary<StepView> =>
  fc
    .record({
      owner: fc.constantFrom(...Agency.options),
      status: fc.constantFrom(...StepStatus.options),
      overdue: fc.boolean(),
      due: fc.option(instant, { nil: undefined }),
    })
    .map((known) => ({ key, ...known }) as StepView);

const page: fc.Arbitrary<PathwayPage> = fc
  .tuple(
    fc.tuple(...StepKey.options.map(step)),
    fc.array(fc.record({ step: fc.constantFrom(...StepKey.options), at: instant }), { maxLength: 20 }),
  )
  .map(([steps, timeline]) => ({ steps, timeline, dates: { admission: '2025-06-01' } }) as unknown as PathwayPage);

it('lays no two steps of an agency over each other, loses none but what was called off unbegun, and leaves none outside the picture', () => {
  fc.assert(
    fc.property(page, (shown) => {
      const { lanes, start, end } = chartOf(shown, now);
      const spans = lanes.flatMap((lane) => lane.spans);
      const placeable = shown.steps.filter(({ key, due, status }) => {
        const told = shown.timeline.filter(({ step }) => step === key).length;
        return status === 'cancelled' ? told > 1 : due !== undefined || told > 0;
      });
      expect(new Set(spans.map(({ step: { key } }) => key))).toEqual(new Set(placeable.map(({ key }) => key)));
      for (const { spans: row } of lanes)
        for (const [index, span] of row.entries()) {
          expect(span.from).toBeGreaterThan(row[index - 1]?.to ?? Number.NEGATIVE_INFINITY);
          expect(span.from).toBeLessThan(span.to);
          expect([span.from > start, span.to < end]).toEqual([true, true]);
        }
    }),
  );
});

it('ends with room for the name of its last month or year', () => {
  fc.assert(
    fc.property(page, (shown) => {
      const { start, end } = chartOf(shown, now);
      const days = (end - start) / 86_400_000;
      const last = new Date(end);
      const begun = new Date(last.getFullYear(), days < 370 ? last.getMonth() : 0, 1).getTime();
      expect(days < 40 || (end - begun) / (end - start) > 0.08).toBe(true);
    }),
  );
});

describe('the days marked on the picture', () => {
  const pin = (kind: Pin['kind'], at: number): Pin => ({ kind, at, label: `${kind} ${at}` });

  it('stay apart where there is room', () => {
    expect(gathered([pin('day', 0), pin('today', 10)], 10)).toHaveLength(2);
  });

  it('become one where they are too near to be pressed, at the place of today', () => {
    const [group, ...rest] = gathered([pin('day', 0), pin('today', 4), pin('day', 9)], 10);
    expect(group).toEqual({ pin: pin('today', 4), labels: ['day 0', 'today 4', 'day 9'] });
    expect(rest).toEqual([]);
  });
});
