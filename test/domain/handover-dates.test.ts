import { earliestRelease } from '../../domain/handover/earliest-release';
import { handoverDate, type HandoverDateInput } from '../../domain/handover/handover-date';
import { handoverStartDate } from '../../domain/handover/handover-start-date';
import { responsibility } from '../../domain/handover/responsibility';
import { handoverRule } from '../../domain/profiles/gb-eaw/handover-rule';

describe('the handover date', () => {
  const of = (input: Partial<HandoverDateInput>) =>
    handoverDate({ sentenceStartDate: '2020-01-01', earliestReleaseDate: '2026-01-01', ...input }, handoverRule);

  it('does not exist for a sentence that ends within ten months', () => {
    const short = { sentenceStartDate: '2024-01-01', earliestReleaseDate: '2024-11-01' };
    expect(of(short)).toEqual({ handoverDate: null, reason: 'determinate_short' });
    expect(of({ ...short, determinateParole: true }).reason).toBe('determinate_short');
  });

  it('exists as soon as the sentence is a day longer than that', () =>
    expect(of({ sentenceStartDate: '2024-01-01', earliestReleaseDate: '2024-11-02' })).toEqual({
      handoverDate: '2024-02-17',
      reason: 'determinate',
    }));

  it('takes months off before days, and the last day of a month too short', () =>
    expect(of({ earliestReleaseDate: '2027-10-31' }).handoverDate).toBe('2027-02-14'));

  it('is fifteen months ahead for an early allocation, whatever the sentence', () => {
    const expected = { handoverDate: '2024-10-01', reason: 'early_allocation' };
    expect(of({ earlyAllocation: true })).toEqual(expected);
    expect(of({ earlyAllocation: true, indeterminate: true, determinateParole: true })).toEqual(expected);
    expect(of({ earlyAllocation: true, sentenceStartDate: '2025-12-01' })).toEqual(expected);
  });

  it('is a year ahead where parole decides', () =>
    expect(of({ determinateParole: true })).toEqual({ handoverDate: '2025-01-01', reason: 'determinate_parole' }));

  it('is a year ahead of an indeterminate release, however short, and says when conditions are open', () => {
    const input = { sentenceStartDate: '2024-12-01', earliestReleaseDate: '2025-01-20', indeterminate: true };
    expect(of(input)).toEqual({ handoverDate: '2024-01-20', reason: 'indeterminate' });
    expect(of({ ...input, openConditions: true })).toEqual({
      handoverDate: '2024-01-20',
      reason: 'indeterminate_open',
    });
  });

  it('is unknown as long as the release date is', () =>
    expect(of({ earliestReleaseDate: null, earlyAllocation: true })).toEqual({
      handoverDate: null,
      reason: 'release_date_unknown',
    }));

  it('does not take a sentence for short whose start nobody reported', () =>
    expect(of({ sentenceStartDate: null }).reason).toBe('determinate'));
});

describe('the handover start', () => {
  const life = {
    handoverDate: '2026-06-02',
    indeterminate: true,
    openPrisonRulesApply: true,
    categoryActiveSince: '2026-04-01',
    prisonArrivalDate: '2026-05-01',
  };

  it('comes with the arrival at the open prison when that is before the handover', () => {
    expect(handoverStartDate(life)).toBe('2026-05-01');
    expect(handoverStartDate({ ...life, prisonArrivalDate: '2026-06-03' })).toBe('2026-06-02');
    expect(handoverStartDate({ ...life, prisonArrivalDate: null })).toBe('2026-06-02');
  });

  it("comes with the open category in the women's estate", () => {
    expect(handoverStartDate({ ...life, womensPrison: true })).toBe('2026-04-01');
    expect(handoverStartDate({ ...life, womensPrison: true, categoryActiveSince: null })).toBe('2026-06-02');
  });

  it('is the handover date for everybody else', () => {
    expect(handoverStartDate({ ...life, indeterminate: false })).toBe('2026-06-02');
    expect(handoverStartDate({ ...life, openPrisonRulesApply: false })).toBe('2026-06-02');
    expect(handoverStartDate({ ...life, handoverDate: null })).toBeNull();
  });
});

describe('responsibility', () => {
  const dates = { handoverStartDate: '2026-05-01', handoverDate: '2026-06-02' };
  const on = (today: string) => responsibility(today, dates);

  it('moves to the community in two steps, each on its very day', () => {
    expect(on('2026-04-30')).toEqual({ responsibility: 'CustodyOnly', lead: 'prison', support: null });
    expect(on('2026-05-01')).toEqual({ responsibility: 'CustodyWithCom', lead: 'prison', support: 'community' });
    expect(on('2026-06-01')).toEqual({ responsibility: 'CustodyWithCom', lead: 'prison', support: 'community' });
    expect(on('2026-06-02')).toEqual({ responsibility: 'Community', lead: 'community', support: 'prison' });
  });

  it('is the community’s at once when the sentence is too short for a handover', () =>
    expect(
      responsibility('2026-01-01', { handoverDate: null, handoverStartDate: null, reason: 'determinate_short' }).lead,
    ).toBe('community'));

  it('stays with the prison alone while nobody knows the release date', () =>
    expect(
      responsibility('2026-01-01', { handoverDate: null, handoverStartDate: null, reason: 'release_date_unknown' }),
    ).toEqual({ responsibility: 'CustodyOnly', lead: 'prison', support: null }));
});

describe('the earliest release', () => {
  const today = '2026-03-01';

  it('of an indeterminate sentence is the tariff ahead, else the hearing ahead', () => {
    const of = (tariff: string | null, targetHearing: string | null) =>
      earliestRelease({ today, indeterminate: true, tariff, targetHearing });
    expect(of('2026-04-01', '2026-03-15')).toEqual({ kind: 'TED', date: '2026-04-01' });
    expect(of('2026-02-01', '2026-03-15')).toEqual({ kind: 'THD', date: '2026-03-15' });
    expect(of(today, '2026-03-15')?.kind).toBe('THD');
    expect(of(null, '2026-03-15')?.kind).toBe('THD');
  });

  it('of an indeterminate sentence with both dates past is the later, on one day the tariff', () => {
    const of = (tariff: string | null, targetHearing: string | null) =>
      earliestRelease({ today, indeterminate: true, tariff, targetHearing });
    expect(of('2026-02-01', '2026-01-01')?.kind).toBe('TED');
    expect(of('2026-01-01', '2026-02-01')?.kind).toBe('THD');
    expect(of('2026-01-01', today)?.kind).toBe('THD');
    expect(of('2026-02-01', '2026-02-01')?.kind).toBe('TED');
    expect(of('2026-02-01', null)?.kind).toBe('TED');
  });

  it('of a determinate sentence is parole eligibility, even when other dates come sooner', () =>
    expect(
      earliestRelease({
        today,
        paroleEligibility: '2026-09-01',
        conditionalRelease: '2026-05-01',
        automaticRelease: null,
      }),
    ).toEqual({ kind: 'PED', date: '2026-09-01' }));

  it('of a determinate sentence without parole is the sooner of the two releases, on one day the automatic', () => {
    const of = (conditionalRelease: string | null, automaticRelease: string | null) =>
      earliestRelease({ today, conditionalRelease, automaticRelease })?.kind;
    expect(of('2026-05-01', '2026-06-01')).toBe('CRD');
    expect(of('2026-05-02', '2026-05-01')).toBe('ARD');
    expect(of('2026-05-01', '2026-05-01')).toBe('ARD');
    expect(of('2026-05-01', null)).toBe('CRD');
  });

  it('is unknown when no date is, and never borrows a date of the other kind of sentence', () => {
    expect(earliestRelease({ today })).toBeNull();
    expect(earliestRelease({ today, indeterminate: true, conditionalRelease: '2026-05-01' })).toBeNull();
    expect(earliestRelease({ today, tariff: '2026-05-01' })).toBeNull();
  });
});
