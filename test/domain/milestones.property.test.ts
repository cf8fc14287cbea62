import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Milestone } from '../../domain/milestones/milestone';
import { reached } from '../../domain/milestones/reached';
import { jurisdictions } from '../../domain/profiles/jurisdictions';

const milestones = jurisdictions.flatMap(({ milestones: those }): readonly Milestone[] =>
  those.decidedBy === 'law' ? those.list : [],
);
const plain = (date: string) => Temporal.PlainDate.from(date);
const sentence = fc.record({
  startDate: fc.nat({ max: 4000 }).map((days) => plain('2020-01-01').add({ days }).toString()),
  term: fc.record({ years: fc.nat({ max: 30 }), months: fc.nat({ max: 11 }), days: fc.integer({ min: 1, max: 30 }) }),
  remandDays: fc.nat({ max: 600 }),
  foreign: fc.boolean(),
});

it('comes on the day that Temporal counts, never before the part that must be served', () =>
  fc.assert(
    fc.property(fc.constantFrom(...milestones), sentence, (milestone, given) => {
      const { outcome, date, afterDays, daysLeft } = reached(milestone, given);
      const begin = plain(given.startDate).subtract({ days: given.remandDays });
      const { years, months, days } = given.term;
      const end = begin.add({ months: years * 12 + months }).add({ days });
      if (afterDays === null) {
        expect(outcome).toBe('not-applicable');
        return;
      }
      const total = begin.until(end).days;
      const { served } = milestone;
      if ('part' in served) expect(afterDays * served.of).toBeGreaterThanOrEqual(total * served.part);
      expect(daysLeft).toBe(total - afterDays);
      if (date === null) {
        expect(daysLeft).toBeLessThanOrEqual(0);
        return;
      }
      const counted = begin.add({ days: afterDays }).toString();
      expect(date).toBe(counted > given.startDate ? counted : given.startDate);
    }),
    { numRuns: 1000 },
  ));
