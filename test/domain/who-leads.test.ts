import { hasHandover } from '../../domain/handover/gate';
import { responsibility, withOverride } from '../../domain/handover/responsibility';
import { isFarOff, responsibilityOverride, whoLeads, type LeadFacts } from '../../domain/handover/who-leads';
import { handoverRule } from '../../domain/profiles/gb-eaw/handover-rule';

const today = '2026-06-15';
const facts: LeadFacts = {
  today,
  earliestRelease: { kind: 'CRD', date: '2027-06-30' },
  sentenceStartDate: '2024-01-15',
};
const lead = (more: Partial<LeadFacts>) => whoLeads({ ...facts, ...more }, handoverRule);
const life = { indeterminate: true, targetHearing12MonthsOrMore: true };

describe('who leads whatever the dates say', () => {
  it('is the prison alone while a further indeterminate sentence lies ahead, recalled or not', () => {
    const further = { indeterminate: true, additionalIndeterminateSentence: true };
    expect(lead({ ...further, recalled: true, immigrationCase: true })).toMatchObject({
      lead: 'prison',
      support: null,
      reason: 'additional_isp',
      handoverDate: null,
    });
    expect(lead({ additionalIndeterminateSentence: true }).reason).toBe('determinate');
  });

  it.each([null, 0, 1])(
    'is the prison, supported, for a recalled lifer whose hearing is far off at level %s',
    (level) =>
      expect(lead({ ...life, recalled: true, mappaLevel: level })).toMatchObject({
        responsibility: 'CustodyWithCom',
        reason: 'recall_thd_over_12_months',
        handoverDate: null,
        handoverStartDate: null,
      }),
  );

  it('asks for a far hearing and a low level, else a recall is a recall', () => {
    expect(lead({ indeterminate: true, recalled: true }).reason).toBe('recall_case');
    expect(lead({ ...life, recalled: true, mappaLevel: 3 }).reason).toBe('recall_case');
    expect(lead({ ...life, indeterminate: false, recalled: true }).reason).toBe('recall_case');
  });

  it('goes by the level where the board did not release and the next hearing is far off', () => {
    const kept = { ...life, paroleOutcomeNotRelease: true };
    expect([2, 3].map((mappaLevel) => lead({ ...kept, mappaLevel }).reason)).toEqual(Array(2).fill('parole_mappa_2_3'));
    expect([null, 0, 1].map((mappaLevel) => lead({ ...kept, mappaLevel }).reason)).toEqual(
      Array(3).fill('thd_over_12_months'),
    );
    expect(lead({ ...kept, targetHearing12MonthsOrMore: false }).reason).toBe('indeterminate');
    expect(lead({ ...kept, paroleOutcomeNotRelease: false }).reason).toBe('indeterminate');
  });

  it('is the community for a recall, and after it for an immigration case, also without a date', () => {
    expect(lead({ recalled: true, immigrationCase: true }).reason).toBe('recall_case');
    expect(lead({ immigrationCase: true, earliestRelease: null })).toMatchObject({
      lead: 'community',
      reason: 'immigration_case',
    });
    expect(responsibilityOverride({})).toBeNull();
  });

  it('counts a hearing as far off from 12 months on, the day itself included', () => {
    expect(isFarOff('2027-06-15', today)).toBe(true);
    expect(isFarOff('2027-06-14', today)).toBe(false);
    expect(isFarOff('2025-02-28', '2024-02-29')).toBe(true);
    expect(isFarOff(null, today)).toBe(false);
  });
});

describe('who leads by the dates', () => {
  it('is the prison alone while no release date is known', () =>
    expect(lead({ earliestRelease: null })).toMatchObject({
      responsibility: 'CustodyOnly',
      reason: 'release_date_unknown',
      handoverDate: null,
      handoverStartDate: null,
    }));

  it('is the prison until the handover and the community from it', () => {
    expect(lead({})).toMatchObject({ lead: 'prison', handoverDate: '2026-10-16', reason: 'determinate' });
    expect(lead({ today: '2026-10-15' }).lead).toBe('prison');
    expect(lead({ today: '2026-10-16' }).lead).toBe('community');
  });

  it('counts from parole eligibility where that is the earliest release', () =>
    expect(lead({ earliestRelease: { kind: 'PED', date: '2027-06-30' } })).toMatchObject({
      handoverDate: '2026-06-30',
      reason: 'determinate_parole',
    }));

  it('has the community support from the arrival in open conditions', () =>
    expect(
      lead({
        ...{ indeterminate: true, openConditions: true, openPrisonRulesApply: true, prisonArrivalDate: '2026-05-01' },
        earliestRelease: { kind: 'TED', date: '2028-01-31' },
      }),
    ).toMatchObject({
      responsibility: 'CustodyWithCom',
      handoverStartDate: '2026-05-01',
      handoverDate: '2027-01-31',
      reason: 'indeterminate_open',
    }));
});

describe('a person who overrides the rule', () => {
  const computed = responsibility(today, { handoverDate: '2026-06-01', handoverStartDate: '2026-06-01' });
  const override = { lead: 'prison', until: '2026-07-01' } as const;

  it('wins until the last day given, and not after', () => {
    expect(withOverride('2026-07-01', computed, override)).toMatchObject({ lead: 'prison', support: 'community' });
    expect(withOverride('2026-07-02', computed, override)).toEqual(computed);
    expect(withOverride(today, computed, undefined)).toEqual(computed);
  });
});

describe('a handover', () => {
  const sentenced = { criminalSentence: true, sentenceDatesKnown: true };

  it('is for adults with a criminal sentence and its dates, or held for immigration', () => {
    expect(hasHandover(sentenced)).toBe(true);
    expect(hasHandover({ immigrationCase: true })).toBe(true);
  });

  it('is not for the young, for civil orders, or while nothing is known of the sentence', () => {
    expect(hasHandover({ ...sentenced, underAge: true, immigrationCase: true })).toBe(false);
    expect(hasHandover({ ...sentenced, criminalSentence: false })).toBe(false);
    expect(hasHandover({ ...sentenced, sentenceDatesKnown: false })).toBe(false);
    expect(hasHandover({})).toBe(false);
  });
});
