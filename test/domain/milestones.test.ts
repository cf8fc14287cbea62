import type { Milestone } from '../../domain/milestones/milestone';
import { reached, type Sentence } from '../../domain/milestones/reached';
import { esLaw } from '../../domain/profiles/es/law';
import type { Jurisdiction } from '../../domain/profiles/jurisdiction';
import { jurisdictions } from '../../domain/profiles/jurisdictions';
import { noLaw } from '../../domain/profiles/no/law';
import { ptLaw } from '../../domain/profiles/pt/law';
import { siLaw } from '../../domain/profiles/si/law';

function milestoneOf({ milestones }: Jurisdiction, key: string): Milestone {
  if (milestones.decidedBy !== 'law') throw new Error('a person decides');
  return milestones.list.find((one) => one.key === key)!;
}
const startDate = '2026-02-02';
const days = (count: number, more: Partial<Sentence> = {}): Sentence => ({ startDate, term: { days: count }, ...more });

describe('release on probation in Norway', () => {
  const probation = milestoneOf(noLaw, 'release-on-probation');
  const after = (sentence: Sentence) => reached(probation, sentence);

  it('comes after two thirds and at least 60 days', () => {
    expect(after(days(90))).toMatchObject({ outcome: 'ordinary', afterDays: 60, daysLeft: 30, date: '2026-04-03' });
    expect(after(days(120))).toMatchObject({ afterDays: 80, daysLeft: 40 });
  });

  it('is exceptional with under 14 days left, so that 74 days are the shortest ordinary sentence', () => {
    expect(after(days(74))).toMatchObject({ outcome: 'ordinary', afterDays: 60, daysLeft: 14 });
    expect(after(days(73))).toMatchObject({ outcome: 'exceptional', afterDays: 60, daysLeft: 13 });
  });

  it('is never reached by a sentence that is over by then', () =>
    expect(after(days(60))).toMatchObject({ outcome: 'not-eligible', date: null }));

  it('counts remand as served, and says how much of it was', () =>
    expect(after(days(120, { remandDays: 30 }))).toEqual({
      outcome: 'ordinary',
      afterDays: 80,
      ofWhichRemandDays: 30,
      daysLeft: 40,
      date: '2026-03-24',
    }));

  it('comes after 14 years of a foreign sentence above 21 years', () => {
    const foreign = milestoneOf(noLaw, 'release-on-probation-foreign');
    const long: Sentence = { startDate, term: { years: 21, days: 1 }, foreign: true };
    expect(reached(foreign, long)).toMatchObject({ outcome: 'ordinary', date: '2040-02-02' });
    expect(after(long).outcome).toBe('not-applicable');
    expect(reached(foreign, { ...long, term: { years: 21 } }).outcome).toBe('not-applicable');
    expect(reached(foreign, { ...long, foreign: false }).outcome).toBe('not-applicable');
  });
});

describe('conditional release in Portugal', () => {
  it('needs consent and six months, and above six years comes as of right at five sixths', () => {
    expect(reached(milestoneOf(ptLaw, 'half'), { startDate, term: { months: 9 } }).date).toBe('2026-08-02');
    expect(milestoneOf(ptLaw, 'five-sixths')).toMatchObject({ consent: true, nature: 'as-of-right' });
    expect(reached(milestoneOf(ptLaw, 'five-sixths'), { startDate, term: { years: 6 } }).outcome).toBe(
      'not-applicable',
    );
  });
});

describe('conditional release in Slovenia', () => {
  it('goes by half, above 15 years by three quarters, and for life by 25 years', () => {
    const outcome = (key: string, term: Sentence['term']) =>
      reached(milestoneOf(siLaw, key), { startDate, term }).outcome;
    expect([outcome('half', { years: 15 }), outcome('three-quarters', { years: 15 })]).toEqual([
      ...['ordinary', 'not-applicable'],
    ]);
    expect([outcome('half', { years: 16 }), outcome('three-quarters', { years: 16 })]).toEqual([
      ...['not-applicable', 'ordinary'],
    ]);
    expect(reached(milestoneOf(siLaw, 'life'), { startDate, term: null })).toMatchObject({
      ...{ outcome: 'ordinary', daysLeft: null, date: '2051-02-02' },
    });
  });
});

describe('a milestone', () => {
  it('reached on remand may be decided from the first day of the sentence', () =>
    expect(reached(milestoneOf(esLaw, 'leave'), days(400, { remandDays: 150 }))).toMatchObject({
      afterDays: 100,
      ofWhichRemandDays: 100,
      date: startDate,
    }));

  it('of part of a sentence means nothing for life', () =>
    expect(
      reached({ ...milestoneOf(esLaw, 'half'), appliesTo: [{ life: true }] }, { startDate, term: null }).outcome,
    ).toBe('not-applicable'));
});

describe('a jurisdiction', () => {
  it.each(jurisdictions)('$key names its source, or the person who decides, and the day of the last look', (law) => {
    const { milestones } = law;
    expect(milestones.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const said = milestones.decidedBy === 'law' ? [milestones.source] : [milestones.who, milestones.why];
    expect(said.filter((text) => text.length < 10)).toEqual([]);
  });

  it('whose law could not be read leaves the date to a person', () =>
    expect(jurisdictions.filter(({ milestones }) => milestones.decidedBy === 'person').map(({ key }) => key)).toEqual([
      'gb-eaw',
      'bg',
      'rs',
      'it',
      'ro',
      'default',
    ]));
});
