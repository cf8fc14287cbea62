import { easter, orthodoxEaster } from '../../domain/calendar/easter';
import { addDays, weekday } from '../../domain/calendar/local-date';
import { lawFaults } from '../../domain/profiles/check-law';
import { HOLIDAY_YEARS } from '../../domain/profiles/holidays';
import type { Jurisdiction } from '../../domain/profiles/jurisdiction';
import { jurisdictions } from '../../domain/profiles/jurisdictions';
import { noLaw } from '../../domain/profiles/no/law';

const years = Array.from({ length: 200 }, (_, i) => 1900 + i);
const of = (key: string) => jurisdictions.find((law) => law.key === key)!.holidays.days;

describe('Easter', () => {
  it('is on a Sunday between 22 March and 25 April, the orthodox one between 4 April and 8 May', () => {
    const out = (day: string, from: string, to: string) =>
      weekday(day) !== 7 || day.slice(5) < from || day.slice(5) > to;
    expect(years.map(easter).filter((day) => out(day, '03-22', '04-25'))).toEqual([]);
    expect(years.map(orthodoxEaster).filter((day) => out(day, '04-04', '05-08'))).toEqual([]);
  });

  it('of the orthodox churches is never before the western one, and then by whole weeks', () =>
    expect(
      years.filter((year) => ![0, 7, 28, 35].map((d) => addDays(easter(year), d)).includes(orthodoxEaster(year))),
    ).toEqual([]));

  it('falls on the days the churches kept', () => {
    expect([1943, 2000, 2008, 2024, 2038].map(easter)).toEqual([
      ...['1943-04-25', '2000-04-23', '2008-03-23', '2024-03-31', '2038-04-25'],
    ]);
    expect([2000, 2008, 2010, 2024, 2025].map(orthodoxEaster)).toEqual([
      ...['2000-04-30', '2008-04-27', '2010-04-04', '2024-05-05', '2025-04-20'],
    ]);
  });
});

/** The default knows weekends only. */
const countries = jurisdictions.filter(({ key }) => key !== 'default');

describe('the holidays', () => {
  it.each(jurisdictions)('of $key are without a fault, and each names its source', (law) =>
    expect(lawFaults(law)).toEqual([]),
  );

  it.each(countries)('of $key reach over every year, in order and each day once', ({ holidays: { days } }) => {
    expect(HOLIDAY_YEARS.filter((year) => days.filter((day) => day.startsWith(`${year}-`)).length < 8)).toEqual([]);
    expect(days).toEqual([...new Set(days)].toSorted());
  });

  it('of Norway follow Easter and leave weekends as they are', () =>
    expect(of('no').filter((day) => day.startsWith('2027'))).toEqual([
      ...['2027-01-01', '2027-03-25', '2027-03-26', '2027-03-28', '2027-03-29', '2027-05-01', '2027-05-06'],
      ...['2027-05-16', '2027-05-17', '2027-12-25', '2027-12-26'],
    ]));

  it('of Bulgaria are made up for after a weekend, one day for each, but not at Easter', () =>
    expect(of('bg').filter((day) => day > '2027-04-29' && day < '2028-01-05')).toEqual([
      ...['2027-04-30', '2027-05-01', '2027-05-02', '2027-05-03', '2027-05-04', '2027-05-06', '2027-05-24'],
      ...['2027-09-06', '2027-09-22', '2027-12-24', '2027-12-25', '2027-12-26', '2027-12-27', '2027-12-28'],
      ...['2028-01-01', '2028-01-03'],
    ]));

  it('of Serbia are made up for after a Sunday, where they are of the state', () => {
    expect(of('rs').filter((day) => day.startsWith('2026-02'))).toEqual(['2026-02-15', '2026-02-16', '2026-02-17']);
    expect(of('rs').filter((day) => day.startsWith('2027-05'))).toEqual([
      ...['2027-05-01', '2027-05-02', '2027-05-03', '2027-05-04'],
    ]);
    expect(of('rs')).not.toContain('2026-05-04');
  });

  it('begin with the law that made them', () =>
    expect(of('it').filter((day) => day.endsWith('10-04') && day < '2029')).toEqual([
      ...['2026-10-04', '2027-10-04', '2028-10-04'],
    ]));

  it('of England and Wales go on by the Act where the list ends', () =>
    expect(of('gb-eaw').filter((day) => day.startsWith('2028') && weekday(day) <= 5)).toEqual([
      ...['2028-01-03', '2028-04-14', '2028-04-17', '2028-05-01', '2028-05-29', '2028-08-28', '2028-12-25'],
      '2028-12-26',
    ]));

  it('make up for two days running on two days running', () =>
    expect(of('gb-eaw').filter((day) => day.startsWith('2032-12') && weekday(day) <= 5)).toEqual([
      ...['2032-12-27', '2032-12-28'],
    ]));
});

describe('the law of a jurisdiction is refused', () => {
  const [first, ...others] = noLaw.holidays.holidays;
  const planted = (more: Partial<Jurisdiction>) => lawFaults({ ...noLaw, ...more });
  const holidays = (change: Partial<Jurisdiction['holidays']>) =>
    planted({ holidays: { ...noLaw.holidays, ...change } });
  const law = noLaw.milestones;
  const milestones = (change: object) => planted({ milestones: { ...law, ...change } });
  const list = law.decidedBy === 'law' ? law.list : [];

  it.each([
    [
      'when a holiday has no source',
      holidays({ holidays: [{ ...first!, source: ' ' }, ...others] }),
      'holidays.days: 2025-01-01 has no source',
    ],
    ['when a day is no holiday', holidays({ days: ['2026-03-04'] }), 'holidays.days: 2026-03-04 has no source'],
    ['when a holiday is no day', holidays({ days: ['2026-02-30'] }), 'holidays.days: 2026-02-30 is no day'],
    [
      'when a holiday is not counted',
      holidays({ days: noLaw.holidays.days.slice(1) }),
      'holidays.holidays: 2025-01-01 is not among the days',
    ],
    [
      'when a holiday has no name',
      holidays({ holidays: [{ ...first!, name: '' }, ...others] }),
      'holidays.holidays: 2025-01-01 has no name',
    ],
    ['when nobody knows when it was read', holidays({ checkedOn: 'lately' }), 'holidays.checkedOn: lately is no day'],
    ['when its milestones have no source', milestones({ source: '' }), 'milestones.source: no law is named'],
    [
      'when a milestone stands twice',
      milestones({ list: [...list, ...list] }),
      'milestones.release-on-probation.key: stands twice',
    ],
    [
      'when more than the sentence must be served',
      milestones({ list: [{ ...list[0], served: { part: 3, of: 2 } }] }),
      'milestones.release-on-probation.served: is no part of a sentence',
    ],
    [
      'when a milestone is for no sentence',
      milestones({ list: [{ ...list[0], appliesTo: [] }] }),
      'milestones.release-on-probation.appliesTo: no sentence has it',
    ],
    [
      'when nobody is named who decides',
      milestones({ decidedBy: 'person', who: '', why: 'no text' }),
      'milestones.who: nobody is named who decides',
    ],
    [
      'when it does not say why a person decides',
      milestones({ decidedBy: 'person', who: 'the judge', why: '' }),
      'milestones.why: it is not said why nothing is counted',
    ],
  ])('%s', (_why, faults, fault) => expect(faults).toContain(fault));
});
