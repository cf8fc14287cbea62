import {
  earlyAllocation,
  isAllocationWindowOpen,
  isAssessmentValid,
  type EarlyAllocationFacts,
} from '../../domain/handover/early-allocation';

const assessed = (more: Partial<EarlyAllocationFacts>) =>
  earlyAllocation({ today: '2026-06-15', earliestReleaseDate: '2027-12-01', ...more });

describe('early allocation to the community', () => {
  it.each([
    { terrorismConviction: true },
    { highProfile: true },
    { seriousCrimePreventionOrder: true },
    { mappaLevel3: true },
    { otherCriticalCase: true },
  ])('is for a person of whom %o, whatever the community says', (criterion) => {
    expect(assessed(criterion)).toBe('eligible');
    expect(assessed({ ...criterion, communityDecision: false })).toBe('eligible');
  });

  it.each([{ extremismSeparation: true }, { highRiskOfHarm: true }, { mappaLevel2: true }, { otherReason: true }])(
    'is left to the community where %o',
    (criterion) => {
      expect(assessed(criterion)).toBe('discretionary');
      expect(assessed({ ...criterion, communityDecision: true })).toBe('eligible');
      expect(assessed({ ...criterion, communityDecision: false })).toBe('ineligible');
    },
  );

  it('counts a separation for extremism only within 24 months of the release', () => {
    const separated = (earliestReleaseDate: string | null) =>
      assessed({ extremismSeparation: true, earliestReleaseDate });
    expect(separated('2028-06-14')).toBe('discretionary');
    expect([separated('2028-06-15'), separated(null)]).toEqual(['ineligible', 'ineligible']);
  });

  it('is for nobody else, also when the community would', () =>
    expect(assessed({ communityDecision: true })).toBe('ineligible'));

  it('is assessed from 18 months before the release', () => {
    expect(isAllocationWindowOpen('2026-02-28', '2027-08-31')).toBe(true);
    expect(isAllocationWindowOpen('2026-02-27', '2027-08-31')).toBe(false);
    expect(isAllocationWindowOpen('2026-02-27', null)).toBe(false);
  });

  it('rests on an assessment of the last 3 months', () => {
    expect(isAssessmentValid('2026-02-27', '2025-11-30')).toBe(true);
    expect(isAssessmentValid('2026-02-28', '2025-11-30')).toBe(false);
  });
});
