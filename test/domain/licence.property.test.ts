import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { dueInNextTwoWorkingDays, timeoutCutoff } from '../../domain/licence/due-soon';
import { earliestReleaseDate, lateAllocationWarning } from '../../domain/licence/early-release';
import { hardStopDate, hardStopWarningDate, inHardStopPeriod } from '../../domain/licence/hard-stop';
import {
  licenceStartDate,
  licenceStartDatePostRecall,
  licenceStartDateRemandOrImmigration,
} from '../../domain/licence/licence-start-date';
import { timeServed } from '../../domain/licence/time-served';
import { licenceRule as rule } from '../../domain/profiles/gb-eaw/licence-rule';

type Day = Temporal.PlainDate;
const plain = (text: string): Day => Temporal.PlainDate.from(text);
const day = fc.nat({ max: 1400 }).map((days) => plain('2024-06-01').add({ days }).toString());
const near = (date: string) => fc.integer({ min: -20, max: 20 }).map((days) => plain(date).add({ days }).toString());
const maybe = (days: fc.Arbitrary<string>) => fc.option(days, { freq: 4 });
/** Holidays thick enough to stand in the way of everything. */
const holidays = fc.uniqueArray(day, { maxLength: 400 });

/** The rules said a second time, day by day, with Temporal's calendar. */
const oracle = (closed: string[]) => {
  const shut = new Set(closed);
  const open = (date: Day) => date.dayOfWeek <= 5 && !shut.has(date.toString());
  const nth = (date: Day, n: number, fits: (each: Day) => boolean) => {
    let [each, left] = [date, Math.abs(n)];
    while (left > 0) {
      each = each.add({ days: Math.sign(n) });
      left -= fits(each) ? 1 : 0;
    }
    return each;
  };
  const back = (date: Day) => (open(date) ? date : nth(date, -1, open));
  return { open, back, working: (date: Day, n: number) => nth(date, n, open), nth };
};

const scene = day.chain((date) =>
  fc.record({
    date: fc.constant(date),
    other: maybe(near(date)),
    third: maybe(near(date)),
    today: near(date),
    holidays,
  }),
);
const within = (from: Day, each: Day, to: Day) =>
  Temporal.PlainDate.compare(from, each) <= 0 && Temporal.PlainDate.compare(each, to) <= 0;

it('starts a licence on the day that Temporal finds', () =>
  fc.assert(
    fc.property(scene, ({ date, other, third, holidays: closed }) => {
      const by = { holidays: closed };
      const { back } = oracle(closed);
      const input = { conditionalReleaseDate: date, confirmedReleaseDate: other };
      const last = back(plain(date)).toString();
      expect(licenceStartDate(input, by)).toBe(other !== null && other <= date ? other : last);
      const inside = other !== null && within(plain(last), plain(other), plain(date));
      expect(licenceStartDateRemandOrImmigration(input, by)).toBe(inside ? other : last);
      const after = other !== null && other <= date && (third === null || other > third);
      expect(
        licenceStartDatePostRecall({ ...input, postRecallReleaseDate: date, conditionalReleaseDate: third }, by),
      ).toBe(after ? other : last);
    }),
  ));

it('stops, warns and times out on the days that Temporal finds', () =>
  fc.assert(
    fc.property(scene, ({ date, today, holidays: closed }) => {
      const by = { rule, holidays: closed };
      const { back, working } = oracle(closed);
      const licence = { licenceStartDate: date, kind: 'CRD' };
      const stop = working(back(plain(date)), -2);
      expect(hardStopDate(licence, by)).toBe(stop.toString());
      expect(hardStopWarningDate(licence, by)).toBe(working(stop, -2).toString());
      expect(inHardStopPeriod({ ...licence, today }, by)).toBe(within(stop, plain(today), plain(date)));
      const cutoff = working(plain(today), 2);
      expect(timeoutCutoff(today, by)).toBe(cutoff.toString());
      expect(dueInNextTwoWorkingDays({ today, licenceStartDate: date }, by)).toBe(
        within(plain(today), plain(date), cutoff),
      );
    }),
  ));

it('releases early, and warns of late allocations, on the days that Temporal finds', () =>
  fc.assert(
    fc.property(scene, ({ date, today, holidays: closed }) => {
      const by = { rule, holidays: closed };
      const { open, nth } = oracle(closed);
      const leaves = (each: Day) => open(each) && each.dayOfWeek !== 5;
      const release = plain(date);
      expect(earliestReleaseDate({ licenceStartDate: date, homeDetentionCurfewActualDate: null }, by)).toBe(
        leaves(release) ? date : nth(release, -3, leaves).toString(),
      );
      expect(lateAllocationWarning({ today, releaseDate: date }, by)).toBe(
        within(nth(release, -5, leaves), plain(today), release),
      );
    }),
  ));

it('counts time served in Temporal’s days, over leap days and year ends', () =>
  fc.assert(
    fc.property(day, fc.integer({ min: -40, max: 5 }), (today, days) => {
      const date = plain(today).add({ days }).toString();
      const input = { today, sentenceStartDate: date, conditionalReleaseDate: date };
      expect(timeServed(input, rule)).toBe(days > -28 && days <= 0);
    }),
  ));
