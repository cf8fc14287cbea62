import { AccessRequestBody, BreakGlassBody, ExceptionBody } from '../../../schemas/api/access';
import { alike, rightsWords } from '../../../services/console/access/access-words';
import { exceptionOf, isWhole, missingIn } from '../../../services/console/access/exception-draft';
import { askedOf, wrongIn } from '../../../services/console/frame/access-draft';
import { wordsOf } from '../../support/console-words';

const reason = 'On my wing from tonight.';
const asked = { pathwayId: 'p-1', number: '', purpose: 'cover', reason };
const except = {
  ...{ kind: 'admitted' as const, pathway: 'p-1', member: 'isla-holt', purpose: 'cover', reason, until: '2026-05-01' },
};

describe('asking to be let in', () => {
  it('says which field is missing', () => {
    expect(wrongIn({ pathwayId: undefined, number: ' ', purpose: '', reason: 'short' })).toEqual([
      'number',
      'purpose',
      'reason',
    ]);
    expect(wrongIn(asked)).toEqual([]);
  });

  it('is what the api takes, by the pathway or by a number', () => {
    const { path, body } = askedOf(asked);
    expect(path).toBe('/api/access/requests');
    expect(AccessRequestBody.parse(body)).toEqual({ pathwayId: 'p-1', purpose: 'cover', reason });
    const byNumber = askedOf({ ...asked, pathwayId: undefined, number: ' A1234BC ' });
    expect(AccessRequestBody.parse(byNumber.body)).toMatchObject({ number: 'A1234BC' });
  });

  it('breaks the glass in an emergency', () => {
    const { path, body } = askedOf({ ...asked, purpose: 'emergency' });
    expect(path).toBe('/api/access/break-glass');
    expect(BreakGlassBody.parse(body)).toEqual({ pathwayId: 'p-1', reason });
  });
});

describe('an exception', () => {
  it.each(['admitted', 'excluded', 'restricted'] as const)('%s is what the api takes', (kind) => {
    expect(isWhole({ ...except, kind })).toBe(true);
    expect(ExceptionBody.parse(exceptionOf({ ...except, kind }))).toMatchObject({ kind, pathwayId: 'p-1' });
  });

  it('is nobody’s in particular where it restricts a pathway, and of somebody else', () => {
    const nobody = { ...except, member: '', purpose: '' };
    expect(isWhole({ ...nobody, kind: 'restricted' })).toBe(true);
    expect(missingIn({ ...nobody, kind: 'excluded' })).toMatchObject({ member: true, purpose: false });
  });
});

describe('rights in words', () => {
  const explained = { relations: ['in-hand', 'admitted'], exceptions: [] };

  it('name what somebody is to the pathway', () => {
    const { verdict, because, deeds } = rightsWords({ ...explained, sees: true }, wordsOf('en'));
    expect(verdict).toBe('accessPage.seesIt');
    expect(because).toBe(
      "A step of it is in their hand, their team's, or that of whom they cover for, they were let in, or broke the glass",
    );
    expect(deeds([])).toBe('Nothing');
    expect(deeds(['return', 'nudge'])).toBe('Send back, ask to see to it');
  });

  it('name what keeps them out, before any relation', () => {
    const kept = { ...explained, sees: false, exceptions: [{ kind: 'excluded' as const }] };
    expect(rightsWords(kept, wordsOf('en')).because).toBe('They are kept out');
    expect(rightsWords({ sees: false, relations: [], exceptions: [] }, wordsOf('nb')).because).toMatch(/^Intet arbeid/);
  });

  it('are said once for steps of which they are the same', () => {
    const seen = { shades: ['outline'], deeds: ['ask'] };
    const steps = [
      { step: 'handover-report', ...seen },
      { step: 'release-pack', shades: ['outline'], deeds: [] },
      { step: 'first-contact', ...seen },
    ];
    expect(alike(steps).map((group) => group.map(({ step }) => step))).toEqual([
      ['handover-report', 'first-contact'],
      ['release-pack'],
    ]);
  });
});
