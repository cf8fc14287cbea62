import { plantedImports } from '../../infra/checks/planted-imports';
import { complaintsOf, type Cruise } from '../../infra/checks/walls';

const asPlanted = plantedImports.map(({ file, wall }) => ({ from: file, rule: { name: wall } }));
const walls = [...new Set(plantedImports.map(({ wall }) => wall))].map((name) => ({ name }));
const cruise = (violations: Cruise['summary']['violations'], forbidden = walls): Cruise => ({
  summary: { violations, ruleSetUsed: { forbidden } },
});

describe('the proof that the walls stand', () => {
  it('is content when each planted import is caught by its own wall', () => {
    expect(complaintsOf(cruise(asPlanted))).toEqual([]);
  });

  it('complains of a planted import that slips through', () => {
    const [slipped, ...caught] = asPlanted;
    expect(complaintsOf(cruise(caught))).toEqual([
      `${slipped!.from} must be caught by ${slipped!.rule.name}, and was caught by nothing.`,
    ]);
  });

  it('complains of a planted import that another wall catches', () => {
    const [first, ...others] = asPlanted;
    const elsewhere = { ...first!, rule: { name: 'no-cycles' } };
    expect(complaintsOf(cruise([elsewhere, ...others]))).toEqual([
      `${first!.from} must be caught by ${first!.rule.name}, and was caught by no-cycles.`,
    ]);
  });

  it('complains of a wall that a real file breaks', () => {
    const broken = { from: 'domain/steps/offer.ts', rule: { name: 'domain-uses-no-package' } };
    expect(complaintsOf(cruise([...asPlanted, broken]))).toEqual([
      'domain/steps/offer.ts was not planted and breaks domain-uses-no-package.',
    ]);
  });

  it('complains of a wall that nobody has tried to break', () => {
    expect(complaintsOf(cruise(asPlanted, [...walls, { name: 'a-new-wall' }]))).toEqual([
      'The wall a-new-wall has no planted violation.',
    ]);
  });
});
