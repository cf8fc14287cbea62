import { withheld } from '../../domain/access/transfer';
import { countryOf } from '../../domain/profiles/registry';

const today = '2026-03-09';
const safeguards = { kind: 'safeguards', reference: 'treaty 7/2024' } as const;

describe('what may leave for another country', () => {
  it.each([
    ['NO', 'NO'],
    ['NO', 'SE'],
    ['GB', 'GB'],
    ['RS', 'RS'],
    [undefined, 'DE'],
  ])('from %s to %s: anything', (from, country) => expect(withheld({ country }, { from, today })).toBeUndefined());

  it.each([
    ['NO', 'GB'],
    ['GB', 'NO'],
    ['RO', 'RS'],
    ['RS', 'RO'],
    ['NO', 'US'],
    [undefined, 'RS'],
  ])('from %s to %s: nothing without a basis that holds', (from, country) => {
    expect(withheld({ country }, { from, today })).toBe('no-transfer-basis');
    expect(withheld({ country, transfer: safeguards }, { from, today })).toBeUndefined();
    const adequacy = (until: string) => ({
      country,
      transfer: { kind: 'adequacy' as const, reference: 'a decision', until },
    });
    expect(withheld(adequacy(today), { from, today })).toBeUndefined();
    expect(withheld(adequacy('2026-03-08'), { from, today })).toBe('transfer-basis-ended');
  });

  it('is not asked of whom nothing is said: they are in the country of the pathway', () =>
    expect(withheld(undefined, { from: 'NO', today })).toBeUndefined());

  it('goes by the country of the pathway’s law', () =>
    expect(['gb-eaw', 'no', 'rs', 'default'].map(countryOf)).toEqual(['GB', 'NO', 'RS', undefined]));
});
