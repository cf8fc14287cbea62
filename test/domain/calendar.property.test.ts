import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addDays, addMonths, compare, daysBetween, isLocalDate, weekday } from '../../domain/calendar/local-date';
import { applyOffset, within } from '../../domain/calendar/offset';
import { addWorkingDays, backToWorkingDay, isWorkingDay } from '../../domain/calendar/working-day';
import { endOfDay, instantOf, localDateOf, localTimeOf, startOfDay } from '../../domain/calendar/zone';
import { jurisdictions } from '../../domain/profiles/jurisdictions';
import { zoneTable } from '../support/zone-table';

const day = (from: string, to: string) =>
  fc
    .integer({ min: 0, max: Temporal.PlainDate.from(from).until(to).days })
    .map((days) => Temporal.PlainDate.from(from).add({ days }).toString());
const edges = ['2023-02-28', '2024-02-29', '2024-12-31', '2025-01-01', '2025-01-31', '2025-10-31', '2000-02-29'];
const anyDate = fc.oneof(day('1600-01-01', '2400-12-31'), fc.constantFrom(...edges));
const plain = (date: string) => Temporal.PlainDate.from(date);
const iso = (instant: { epochMilliseconds: number }) => new Date(instant.epochMilliseconds).toISOString();

describe('date arithmetic agrees with Temporal', () => {
  it('on days, months and what lies between two dates', () =>
    fc.assert(
      fc.property(anyDate, anyDate, fc.integer({ min: -2000, max: 2000 }), (date, other, n) => {
        expect(addDays(date, n)).toBe(plain(date).add({ days: n }).toString());
        expect(addMonths(date, n)).toBe(plain(date).add({ months: n }).toString());
        expect(daysBetween(date, other)).toBe(plain(date).until(other).days);
        expect(weekday(date)).toBe(plain(date).dayOfWeek);
        expect(compare(date, other)).toBe(Temporal.PlainDate.compare(date, other));
      }),
      { numRuns: 1000 },
    ));

  it('on which dates exist', () => {
    const part = (max: number, digits: number) => fc.nat({ max }).map((n) => String(n).padStart(digits, '0'));
    const exists = (year: string, month: string, date: string) => {
      const last = new Temporal.PlainYearMonth(Number(year), Math.min(Math.max(Number(month), 1), 12)).daysInMonth;
      return Number(month) >= 1 && Number(month) <= 12 && Number(date) >= 1 && Number(date) <= last;
    };
    fc.assert(
      fc.property(part(9999, 4), part(13, 2), part(32, 2), (year, month, date) => {
        expect(isLocalDate(`${year}-${month}-${date}`)).toBe(exists(year, month, date));
      }),
      { numRuns: 2000 },
    );
  });

  it('on an offset of months, weeks and days together', () => {
    const amount = fc.integer({ min: -40, max: 40 });
    fc.assert(
      fc.property(anyDate, fc.record({ months: amount, weeks: amount, days: amount }), (date, offset) => {
        const { months, weeks, days } = offset;
        const expected = plain(date).add({ months }).add({ weeks }).add({ days }).toString();
        expect(applyOffset(date, offset, [])).toBe(expected);
      }),
    );
  });
});

describe('working days agree with a list of every day', () => {
  const days = Array.from({ length: 800 }, (_, days) => plain('2024-06-01').add({ days }).toString());
  const holidays = fc
    .subarray(days, { maxLength: 60 })
    .chain((list) => fc.shuffledSubarray(list, { minLength: list.length }));
  const open = (date: string, closed: string[]) => plain(date).dayOfWeek < 6 && !closed.includes(date);

  it('forwards, backwards and back to the nearest', () =>
    fc.assert(
      fc.property(holidays, fc.nat({ max: 399 }), fc.integer({ min: 1, max: 60 }), (closed, index, n) => {
        const date = days[index + 200] ?? '';
        const after = days.filter((other) => other > date && open(other, closed));
        const before = days.filter((other) => other < date && open(other, closed)).reverse();
        expect(addWorkingDays(date, n, closed)).toBe(after[n - 1]);
        expect(addWorkingDays(date, -n, closed)).toBe(before[n - 1]);
        expect(isWorkingDay(date, closed)).toBe(open(date, closed));
        expect(backToWorkingDay(date, closed)).toBe(open(date, closed) ? date : before[0]);
      }),
    ));
});

// Beirut and Havana change their clocks at midnight; Apia skipped a whole day; Lord Howe moves by half an hour.
const zones = [
  ...jurisdictions.map(({ zone }) => zone),
  'Asia/Beirut',
  'America/Havana',
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'UTC',
];

describe.each(zones)('clocks in %s agree with Temporal', (name) => {
  const zone = zoneTable(name);
  const first = Date.parse('1972-01-02T00:00:00.000Z');
  const last = Date.parse('2049-09-01T00:00:00.000Z');
  const changes = zone.transitions.map(({ at }) => Date.parse(at)).filter((ms) => ms > first && ms < last);
  const aroundChange = fc
    .tuple(fc.constantFrom(first, ...changes), fc.integer({ min: -26 * 60, max: 26 * 60 }))
    .map(([ms, minutes]) => ms + minutes * 60_000);
  const instants = fc
    .oneof(aroundChange, fc.integer({ min: first, max: last }), fc.constantFrom(first, ...changes))
    .map((ms) => new Date(ms).toISOString());
  const clock = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(name);

  it('at any instant, and most of all where clocks change', () =>
    fc.assert(
      fc.property(instants, (instant) => {
        expect(localDateOf(instant, zone)).toBe(clock(instant).toPlainDate().toString());
        expect(localTimeOf(instant, zone)).toBe(clock(instant).toPlainTime().toString().slice(0, 5));
      }),
      { numRuns: 250 },
    ));

  it('on the instant of any local time, skipped and doubled ones too', () =>
    fc.assert(
      fc.property(instants, (near) => {
        // Read in UTC, the neighbourhood of a change also yields the local times that no clock there shows.
        const local = [near, `${localDateOf(near, zone)}T${localTimeOf(near, zone)}`];
        for (const text of local.map((each) => each.slice(0, 16))) {
          const [date = '', time = ''] = text.split('T');
          expect(instantOf(date, time, zone)).toBe(iso(Temporal.PlainDateTime.from(text).toZonedDateTime(name)));
        }
      }),
      { numRuns: 250 },
    ));

  it('on where a day starts and ends', () =>
    fc.assert(
      fc.property(instants, (near) => {
        const date = near.slice(0, 10);
        expect(startOfDay(date, zone)).toBe(iso(plain(date).toZonedDateTime(name)));
        expect(endOfDay(date, zone)).toBe(iso(plain(date).add({ days: 1 }).toZonedDateTime(name)));
      }),
      { numRuns: 250 },
    ));

  it('on the time someone has to answer', () =>
    fc.assert(
      fc.property(instants, fc.nat({ max: 100 }), (instant, n) => {
        const lastDay = clock(instant).toPlainDate().add({ days: n });
        const calendar = { zone, holidays: [] };
        expect(within(instant, { days: n }, calendar)).toBe(iso(lastDay.add({ days: 1 }).toZonedDateTime(name)));
        const exact = Temporal.Instant.from(instant).add({ hours: n, minutes: 7 });
        expect(within(instant, { hours: n, minutes: 7 }, calendar)).toBe(iso(exact));
      }),
    ));
});

it('a table of a zone names every change of its clocks, once and in order', () => {
  const { transitions } = zoneTable('Europe/Sofia');
  expect(transitions.map(({ at }) => at)).toEqual([...new Set(transitions.map(({ at }) => at))].sort());
  expect(transitions.filter(({ at }) => at.startsWith('2026'))).toEqual([
    { at: '2026-03-29T01:00:00.000Z', offset: 180 },
    { at: '2026-10-25T01:00:00.000Z', offset: 120 },
  ]);
});
