import { addDays, addMonths, compare, daysBetween, isLocalDate, weekday } from '../../domain/calendar/local-date';
import { applyOffset, within } from '../../domain/calendar/offset';
import { addWorkingDays, backToWorkingDay, isWorkingDay } from '../../domain/calendar/working-day';
import { endOfDay, instantOf, localDateOf, localTimeOf, startOfDay, tableEnds } from '../../domain/calendar/zone';
import { zoneTable } from '../support/zone-table';

const easter = ['2026-04-06', '2026-04-03'];
const london = zoneTable('Europe/London');
const calendar = { zone: london, holidays: easter };

describe('a local date', () => {
  it('is refused unless the day exists and is written in full', () => {
    expect(['2024-02-29', '0001-01-01', '9999-12-31'].every(isLocalDate)).toBe(true);
    const wrong = ['2023-02-29', '2024-13-01', '2024-00-10', '2024-4-3', '2024-04-31', '', 'soon', '2024-04-03T00:00'];
    expect(wrong.filter(isLocalDate)).toEqual([]);
  });

  it('crosses leap days and year ends', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
    expect(addDays('2025-01-01', -1)).toBe('2024-12-31');
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
  });

  it('takes the last day of a month that is too short', () => {
    expect(addMonths('2025-10-31', -8)).toBe('2025-02-28');
    expect(addMonths('2025-05-31', -15)).toBe('2024-02-29');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2025-12-15', 1)).toBe('2026-01-15');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
  });

  it('has Monday as the first day of its week, also long ago', () => {
    expect(['2026-04-06', '2026-04-11', '2026-04-12', '1969-12-28'].map(weekday)).toEqual([1, 6, 7, 7]);
  });

  it('sorts with the earliest first', () => {
    expect(['2026-10-01', '2025-12-31', '2026-09-30'].sort(compare)).toEqual([
      '2025-12-31',
      '2026-09-30',
      '2026-10-01',
    ]);
    expect(compare('2026-01-01', '2026-01-01')).toBe(0);
  });
});

describe('working days', () => {
  it('leave out weekends and the holidays of the profile, in whatever order these are listed', () => {
    const week = ['2026-04-02', '2026-04-03', '2026-04-04', '2026-04-05', '2026-04-06', '2026-04-07'];
    expect(week.filter((date) => isWorkingDay(date, easter))).toEqual(['2026-04-02', '2026-04-07']);
  });

  it('are counted without the day one starts from', () => {
    expect(addWorkingDays('2026-04-02', 1, easter)).toBe('2026-04-07');
    expect(addWorkingDays('2026-04-05', 2, easter)).toBe('2026-04-08');
    expect(addWorkingDays('2026-04-08', -2, easter)).toBe('2026-04-02');
    expect(addWorkingDays('2026-04-04', 0, easter)).toBe('2026-04-04');
  });

  it('go back from a holiday weekend to the last working day before it', () => {
    expect(backToWorkingDay('2026-04-06', easter)).toBe('2026-04-02');
    expect(backToWorkingDay('2026-04-07', easter)).toBe('2026-04-07');
  });
});

describe('a due date', () => {
  it('counts months first, then weeks and days, then working days', () => {
    expect(applyOffset('2025-10-31', { months: -8, days: -14 }, [])).toBe('2025-02-14');
    expect(applyOffset('2026-05-05', { weeks: -4 }, easter)).toBe('2026-04-07');
    expect(applyOffset('2026-05-05', { weeks: -4, days: -1, workingDays: -1 }, easter)).toBe('2026-04-02');
  });

  it('stays on its anchor when nothing is to be counted', () => {
    expect(applyOffset('2026-04-05', { workingDays: 0 }, easter)).toBe('2026-04-05');
    expect(applyOffset('2026-04-05', {}, easter)).toBe('2026-04-05');
  });
});

describe('local time', () => {
  it('that clocks skip in spring is moved on by the hour that is missing', () =>
    expect(instantOf('2026-03-29', '01:30', london)).toBe('2026-03-29T01:30:00.000Z'));

  it('that clocks show twice in autumn is the first of the two', () =>
    expect(instantOf('2026-10-25', '01:30', london)).toBe('2026-10-25T00:30:00.000Z'));

  it('says the day and the hour of those who live by it', () => {
    expect(localDateOf('2026-06-30T23:15:59.999Z', london)).toBe('2026-07-01');
    expect(localTimeOf('2026-06-30T23:15:59.999Z', london)).toBe('00:15');
  });

  it('has days of 23 and of 25 hours', () => {
    const hours = (date: string) =>
      (Date.parse(endOfDay(date, london)) - Date.parse(startOfDay(date, london))) / 3_600_000;
    expect(['2026-03-28', '2026-03-29', '2026-10-25'].map(hours)).toEqual([24, 23, 25]);
  });

  it('begins its day after midnight where clocks jump over midnight', () => {
    const jump = { at: '2026-03-28T22:30:00.000Z', offset: 120 };
    const zone = { ...london, transitions: [{ at: '2026-01-01T00:00:00.000Z', offset: 60 }, jump] };
    expect(startOfDay('2026-03-29', zone)).toBe(jump.at);
    expect(localTimeOf(jump.at, zone)).toBe('00:30');
  });

  it('is read with the first known offset before the table begins, and with the last known after it ends', () => {
    const zone = {
      name: 'Here',
      transitions: [{ at: '2026-01-01T00:00:00.000Z', offset: 120 }],
      until: '2027-01-01T00:00:00.000Z',
    };
    expect(localTimeOf('1999-01-01T00:00:00.000Z', zone)).toBe('02:00');
    expect(instantOf('1999-01-01', '02:00', zone)).toBe('1999-01-01T00:00:00.000Z');
    expect(localTimeOf('2099-01-01T00:00:00.000Z', zone)).toBe('02:00');
    expect(tableEnds(zone)).toBe('2027-01-01T00:00:00.000Z');
  });

  it('is UTC in a zone that has no table', () => {
    const zone = { name: 'Nowhere', transitions: [], until: '2026-01-01T00:00:00.000Z' };
    expect(localTimeOf('2026-01-01T07:00:00.000Z', zone)).toBe('07:00');
    expect(startOfDay('2026-01-01', zone)).toBe('2026-01-01T00:00:00.000Z');
  });
});

describe('the time someone has to answer', () => {
  it('is exact in minutes and hours, also in the night the clocks change', () => {
    expect(within('2026-03-29T00:30:00.000Z', { hours: 2, minutes: 1 }, calendar)).toBe('2026-03-29T02:31:00.000Z');
    expect(within('2026-03-29T00:30:00.000Z', {}, calendar)).toBe('2026-03-29T00:30:00.000Z');
  });

  it('ends with the last of its days as the agency lives them, not 24 hours later', () => {
    expect(within('2026-03-27T16:00:00.000Z', { days: 2 }, calendar)).toBe('2026-03-29T23:00:00.000Z');
    expect(within('2026-06-30T23:30:00.000Z', { days: 0 }, calendar)).toBe('2026-07-01T23:00:00.000Z');
  });

  it('lets two working days over Easter end on the evening of Wednesday', () =>
    expect(within('2026-04-02T15:00:00.000Z', { workingDays: 2 }, calendar)).toBe('2026-04-08T23:00:00.000Z'));
});
