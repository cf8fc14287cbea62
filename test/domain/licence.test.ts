import { dueInNextTwoWorkingDays, timeoutCutoff } from '../../domain/licence/due-soon';
import {
  earliestReleaseDate,
  eligibleForEarlyRelease,
  lateAllocationWarning,
} from '../../domain/licence/early-release';
import { hardStopDate, hardStopWarningDate, inHardStopPeriod } from '../../domain/licence/hard-stop';
import {
  licenceStartDate,
  licenceStartDatePostRecall,
  licenceStartDateRemandOrImmigration,
} from '../../domain/licence/licence-start-date';
import { timeServed } from '../../domain/licence/time-served';
import { gbEawLaw } from '../../domain/profiles/gb-eaw/law';

const by = { rule: gbEawLaw.licence, holidays: gbEawLaw.holidays.days };
const dates = { conditionalReleaseDate: '2026-12-28', confirmedReleaseDate: null };
const confirmed = (confirmedReleaseDate: string) => ({ ...dates, confirmedReleaseDate });

describe('a licence', () => {
  it('starts with the conditional release, on the working day before where that is none', () => {
    expect(licenceStartDate(dates, by)).toBe('2026-12-24');
    expect(licenceStartDate({ ...dates, conditionalReleaseDate: '2026-12-29' }, by)).toBe('2026-12-29');
    expect(licenceStartDate({ ...confirmed('2026-12-24'), conditionalReleaseDate: null }, by)).toBeNull();
  });

  it('starts on a confirmed day as it is, unless that comes after the conditional release', () => {
    const starts = ['2026-08-29', '2026-12-26', '2026-12-28', '2026-12-29'].map((day) =>
      licenceStartDate(confirmed(day), by),
    );
    expect(starts).toEqual(['2026-08-29', '2026-12-26', '2026-12-28', '2026-12-24']);
  });

  it('of a person on remand or held for immigration starts on a confirmed day only near the conditional release', () => {
    const starts = ['2026-12-23', '2026-12-24', '2026-12-26', '2026-12-28', '2026-12-29'].map((day) =>
      licenceStartDateRemandOrImmigration(confirmed(day), by),
    );
    expect(starts).toEqual(['2026-12-24', '2026-12-24', '2026-12-26', '2026-12-28', '2026-12-24']);
    expect(licenceStartDateRemandOrImmigration(dates, by)).toBe('2026-12-24');
    expect(licenceStartDateRemandOrImmigration({ ...dates, conditionalReleaseDate: null }, by)).toBeNull();
  });

  it('after a recall starts with the post-recall release, or on a confirmed day between the two releases', () => {
    const recall = { postRecallReleaseDate: '2027-01-01', conditionalReleaseDate: '2026-11-02' };
    const starts = ['2026-11-01', '2026-11-02', '2026-11-03', '2027-01-01', '2027-01-02', null].map((day) =>
      licenceStartDatePostRecall({ ...recall, confirmedReleaseDate: day }, by),
    );
    expect(starts).toEqual(['2026-12-31', '2026-12-31', '2026-11-03', '2027-01-01', '2026-12-31', '2026-12-31']);
    const first = { ...recall, conditionalReleaseDate: null, confirmedReleaseDate: '2026-10-03' };
    expect(licenceStartDatePostRecall(first, by)).toBe('2026-10-03');
    expect(licenceStartDatePostRecall({ ...first, postRecallReleaseDate: null }, by)).toBeNull();
  });
});

describe('the hard stop', () => {
  const of = (licence: string | null, kind: string | null = 'CRD') => ({ licenceStartDate: licence, kind });

  it('comes 2 working days before the licence starts, its warning 2 before that', () => {
    expect(hardStopDate(of('2026-06-18'), by)).toBe('2026-06-16');
    expect(hardStopWarningDate(of('2026-06-18'), by)).toBe('2026-06-12');
    expect(hardStopDate(of('2026-06-21'), by)).toBe('2026-06-17');
    expect(hardStopDate(of('2026-04-06', null), by)).toBe('2026-03-31');
  });

  it('lasts from its day until the licence starts', () => {
    const days = ['2026-06-15', '2026-06-16', '2026-06-18', '2026-06-19'];
    expect(days.map((today) => inHardStopPeriod({ ...of('2026-06-18'), today }, by))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('is none for time served and without a licence start', () => {
    for (const none of [of('2026-06-18', 'TIME_SERVED'), of(null)]) {
      expect(hardStopDate(none, by)).toBeNull();
      expect(hardStopWarningDate(none, by)).toBeNull();
      expect(inHardStopPeriod({ ...none, today: '2026-06-17' }, by)).toBe(false);
    }
  });
});

describe('an early release', () => {
  it('is possible where the day is a Friday, at a weekend or a holiday', () => {
    const week = ['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-27', '2026-12-28', '2026-12-29', '2027-01-08'];
    expect(week.filter((day) => eligibleForEarlyRelease(day, by))).toEqual([
      ...['2026-12-25', '2026-12-26', '2026-12-27', '2026-12-28', '2027-01-08'],
    ]);
    expect(eligibleForEarlyRelease(null, by)).toBe(false);
  });

  it('goes back three days of release, over Fridays, weekends and holidays', () => {
    const earliest = (start: string | null, homeDetention: string | null = null) =>
      earliestReleaseDate({ licenceStartDate: start, homeDetentionCurfewActualDate: homeDetention }, by);
    expect(earliest('2027-01-03')).toBe('2026-12-29');
    expect(earliest('2026-12-28')).toBe('2026-12-22');
    expect(earliest('2026-12-24')).toBe('2026-12-24');
    expect(earliest('2026-12-25', '2026-12-25')).toBe('2026-12-25');
    expect(earliest(null, '2026-12-25')).toBeNull();
  });

  it('finds an allocation late on the fifth day of release before, until the release', () => {
    const late = (today: string) => lateAllocationWarning({ today, releaseDate: '2027-01-04' }, by);
    expect(['2026-12-22', '2026-12-23', '2027-01-04', '2027-01-05'].map(late)).toEqual([false, true, true, false]);
    expect(lateAllocationWarning({ today: '2026-12-23', releaseDate: null }, by)).toBe(false);
  });
});

describe('a licence that is due', () => {
  it('soon starts today or within 2 working days', () => {
    const due = (licence: string | null) =>
      dueInNextTwoWorkingDays({ today: '2026-12-24', licenceStartDate: licence }, by);
    expect(['2026-12-23', '2026-12-24', '2026-12-26', '2026-12-30', '2026-12-31', null].map(due)).toEqual([
      ...[false, true, true, true, false, false],
    ]);
  });

  it('times out after 2 working days', () => expect(timeoutCutoff('2026-12-24', by)).toBe('2026-12-30'));
});

describe('time served', () => {
  const served = (day: string | null, release = day) =>
    timeServed({ today: '2026-03-28', sentenceStartDate: day, conditionalReleaseDate: release }, by.rule);

  it('is a sentence whose release is its first day, in the last 28 days', () => {
    expect(['2026-03-01', '2026-03-28'].map((day) => served(day))).toEqual([true, true]);
    expect(['2026-02-28', '2026-03-29'].map((day) => served(day))).toEqual([false, false]);
  });

  it('is none where the days differ or are unknown', () =>
    expect([served('2026-03-20', '2026-03-21'), served(null), served(null, '2026-03-20')]).toEqual([
      ...[false, false, false],
    ]));
});
