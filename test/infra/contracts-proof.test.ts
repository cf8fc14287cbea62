import { complaintOf, contractsHold } from '../../infra/checks/contracts';
import { breakingChanges } from '../../schemas/contract/compatibility';
import { contracts, type Contract, type JsonSchema } from '../../schemas/contract/contracts';

const received = 'agency.custody.received';
const declined = 'transition.step.declined';

/** Our contracts with one type's schema changed. */
function planted(type: string, change: (schema: JsonSchema, data: JsonSchema) => unknown): Contract[] {
  const copy = structuredClone(contracts());
  const { schema } = copy.find((contract) => contract.type === type)!;
  change(schema, schema.properties!['data']!);
  return copy;
}

const brokenBy = (type: string, change: Parameters<typeof planted>[1]): string[] =>
  breakingChanges(contracts(), planted(type, change)).map(complaintOf);

const without = (words: readonly unknown[] = [], word: string): unknown[] => words.filter((other) => other !== word);

describe('the check of the contracts', () => {
  it('is content with what stands', async () => {
    expect(breakingChanges(contracts(), contracts())).toEqual([]);
    expect(await contractsHold()).toBe(true);
  });

  it.each<[string, string, Parameters<typeof planted>[1], string]>([
    [
      'a field that agencies never heard of and must send',
      received,
      (_, data) => {
        data.properties!['wing'] = { type: 'string' };
        data.required!.push('wing');
      },
      `${received}, data.wing: field-now-required (did not exist)`,
    ],
    [
      'a field that was optional and must be sent',
      received,
      (schema) => schema.required!.push('actor'),
      `${received}, actor: field-now-required (was optional)`,
    ],
    [
      'a word that agencies may no longer say',
      received,
      (_, data) => void (data.properties!['legalStatus']!.enum = ['remand', 'sentenced']),
      `${received}, data.legalStatus: word-removed ("immigration" is no longer one of its words)`,
    ],
    [
      'a word that readers of events wait for',
      declined,
      (_, data) => void (data.properties!['reason']!.enum = without(data.properties!['reason']!.enum, 'no-reply')),
      `${declined}, data.reason: word-removed ("no-reply" is no longer one of its words)`,
    ],
    [
      'a field of an event that is gone',
      declined,
      (_, data) => delete data.properties!['candidate'],
      `${declined}, data.candidate: field-removed (is no longer there)`,
    ],
    [
      'a field of an event that is no longer sure',
      declined,
      (_, data) => void (data.required = without(data.required, 'reason') as string[]),
      `${declined}, data.reason: field-no-longer-sure (was always there and is now optional)`,
    ],
    [
      'a number that became a text',
      declined,
      (schema) => void (schema.properties!['seq']!.type = 'string'),
      `${declined}, seq: form-changed (type: "integer" became "string")`,
    ],
    [
      'a list that takes less than it took',
      received,
      (schema) => void (schema.properties!['identifiers']!['maxItems'] = 2),
      `${received}, identifiers: bound-moved (maxItems went from 8 to 2)`,
    ],
    [
      'a scheme within a list that is no longer known',
      received,
      (schema) => void (schema.properties!['identifiers']!.items!.properties!['scheme']!.enum = ['NOMS']),
      `${received}, identifiers[].scheme: word-removed ("CRN" is no longer one of its words)`,
    ],
  ])('refuses %s, and names it', (_title, type, change, complaint) => {
    expect(brokenBy(type, change)).toEqual([complaint]);
  });

  it('refuses a type that is gone', () => {
    const fewer = contracts().filter(({ type }) => type !== received);
    expect(breakingChanges(contracts(), fewer).map(complaintOf)).toEqual([
      `${received}: type-removed (is no longer there)`,
    ]);
  });

  it('lets a version grow: a new type, an optional field, another word', () => {
    const grown = planted(received, (_, data) => {
      data.properties!['wing'] = { type: 'string' };
      data.properties!['legalStatus']!.enum!.push('civil');
    });
    const another: Contract = { type: 'agency.weather.changed', direction: 'in', schema: { type: 'object' } };
    expect(breakingChanges(contracts(), [...grown, another])).toEqual([]);
  });
});
