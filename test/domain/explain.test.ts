import { explain } from '../../domain/pathway/explain';
import { reckoningOf } from '../../domain/pathway/reckoning';
import { definitionOf } from '../../domain/steps/readiness';
import type { StepKey } from '../../schemas/step';
import { after, until } from '../support/given';
import { accepted, agreed, by, completed, dated, failed, handoverReport, on } from '../support/reports';
import { inLondon, setting, wholeWay } from '../support/setting';

const reasonFor = (step: StepKey, day: string) => {
  const { state } = after([...dated, until(day)]);
  return explain(state, { now: inLondon(day), setting }).find((reason) => reason.step === step);
};

const reckoned = (step: StepKey, release: string) =>
  reckoningOf(definitionOf(wholeWay.profile, step)!, { admission: '2026-01-12', release }, wholeWay);

describe('why a step is due then', () => {
  it('says from which day it is counted and by which rule', () => {
    expect(reckoned('accommodation-confirmed', '2026-06-30')).toEqual({
      rule: '4 weeks before release',
      zone: 'Europe/London',
      from: '2026-06-30',
      skipped: [],
      day: '2026-06-02',
    });
  });

  it('names the weekends and holidays that working days pass over', () => {
    const { day, skipped } = reckoned('licence-approved', '2027-01-04');
    expect(day).toBe('2026-12-23');
    expect(skipped.map((passed) => passed.name ?? passed.day)).toEqual([
      '2027-01-03',
      '2027-01-02',
      'New Year’s Day',
      'Boxing Day',
      '2026-12-27',
      '2026-12-26',
      'Christmas Day',
    ]);
  });

  it('says where the holidays of the day are not known yet', () => {
    expect(reckoned('licence-approved', '2060-12-31').holidaysUntil).toBeUndefined();
    expect(reckoned('licence-approved', '2061-02-01').holidaysUntil).toBe('2060-12-31');
  });

  it('says the rule alone while the day it is counted from is not known', () => {
    const rule = { rule: 'on the day of release, by 22:00', zone: 'Europe/London', skipped: [] };
    expect(
      reckoningOf(definitionOf(setting.profile, 'arrival-confirmed')!, { admission: '2026-01-12' }, setting),
    ).toEqual(rule);
  });
});

describe('what a step waits for', () => {
  it('is followed down to the root, with whom to ring about that', () => {
    const reason = reasonFor('responsibility-transfer', '2026-02-20');
    expect(reason?.chain.map(({ step }) => step)).toEqual(['responsibility-transfer', 'handover-report']);
    expect(reason?.ring).toMatchObject({ agency: 'prison' });
  });

  it('is followed to what was tried and did not work, and whoever may do it after all is to be rung', () => {
    const tried = [...dated, on('2025-12-01', by('probation', failed('community-officer-named')))];
    const handed = [on('2026-01-19', handoverReport()), on('2026-01-21', accepted('handover-report'))];
    const { state, now } = after([...tried, ...handed]);
    const reason = explain(state, { now, setting }).find(({ step }) => step === 'responsibility-transfer');
    expect(reason).toMatchObject({ status: 'blocked', ring: { agency: 'probation' } });
    expect(reason?.chain.map(({ kind }) => kind)).toEqual(['step', 'failed']);
  });

  it('is nothing before its time, and then it says when it opens', () => {
    const reason = reasonFor('accommodation-confirmed', '2026-02-20');
    expect(reason).toMatchObject({ status: 'planned', chain: [], next: { then: 'opens' } });
  });

  it('is nothing once the pathway is closed', () => {
    const { state } = after(dated);
    const closed = explain({ ...state, status: 'closed' }, { now: inLondon('2026-02-01'), setting });
    expect(closed.flatMap(({ chain, next }) => [...chain, ...(next === undefined ? [] : [next])])).toEqual([]);
  });
});

describe('a step that waits for the person', () => {
  const past = [...dated, on('2025-03-13', completed('needs-mapping')), on('2025-03-14', agreed('family'))];
  const reasons = () => {
    const { state, now } = after([...past, until('2026-10-01')], wholeWay);
    return explain(state, { now, setting: wholeWay });
  };

  it('says to what they have yet to agree', () => {
    const agreementOf = (key: StepKey) => reasons().find(({ step }) => step === key)?.agreement;
    expect([agreementOf('mentor-start'), agreementOf('family-contact-plan')]).toEqual(['mentoring', undefined]);
  });
});
