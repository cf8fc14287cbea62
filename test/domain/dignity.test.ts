import { NeedsDomain } from '../../schemas/needs-domain';
import { fieldNames, wordsOf } from '../support/field-names';
import { filesBelow, textOf } from '../support/tree';

const neverAField = [
  ...['religion', 'religious', 'faith', 'ethnicity', 'ethnic', 'race', 'nationality'],
  ...['neighbourhood', 'neighborhood', 'appearance', 'child', 'children', 'debt', 'debts'],
];
const neverAnywhere = ['score', 'scores', 'scoring', 'rating'];

/** What a handover speaks to is a domain of need, `children-families-community`: a heading, not a fact of a person. */
const headings: ReadonlySet<string> = new Set(NeedsDomain.options);

const forbidden = (source: string, words: readonly string[]): string[] =>
  fieldNames(source).filter((name) => !headings.has(name) && wordsOf(name).some((word) => words.includes(word)));

const foundIn = (folders: readonly string[], words: readonly string[]): string[] =>
  folders
    .flatMap((folder) => [...filesBelow(folder, '.ts'), ...filesBelow(folder, '.tsx')])
    .flatMap((path) => forbidden(textOf(path), words).map((name) => `${path}: ${name}`));

describe('what is never held about a person', () => {
  it('has no field for religion, ethnicity, nationality, neighbourhood, appearance, children or debt', () => {
    expect(foundIn(['schemas', 'domain', 'workflows'], neverAField)).toEqual([]);
  });

  it('has no score of a person, in any room', () => {
    expect(foundIn(['schemas', 'domain', 'workflows', 'services'], neverAnywhere)).toEqual([]);
  });

  it('lets a handover speak to the domain of children, families and community', () => {
    expect(forbidden("const covers = { 'children-families-community': text };", neverAField)).toEqual([]);
  });

  it.each([
    ['a schema', 'const Observation = z.object({ religion: z.string() });'],
    ['a schema with a class on it', "const Review = z.object({ hasChildren: field('step-fact', z.boolean()) });"],
    ['a type', 'type Signal = { homeNeighbourhood?: string };'],
    ['a piece of data', "const person = { 'debt-total': 12 };"],
    ['a shorthand', 'const ethnicity = said; const person = { ethnicity };'],
  ])('finds such a field planted in %s', (_where, source) => {
    expect(forbidden(source, neverAField)).toHaveLength(1);
  });

  it('finds a score, and not an underscore', () => {
    expect(forbidden('type Person = { riskScore: number; underscore: string };', neverAnywhere)).toEqual(['riskScore']);
  });
});
