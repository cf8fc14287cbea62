import type { AccessEntry } from '../../../schemas/api/audit';
import { whatWords, whoseIs, whoWords } from '../../../services/console/audit/audit-words';
import { wordsOf } from '../../support/console-words';

const mark = '0b9d4c1e-1111-4222-8333-444455556666';
const words = wordsOf('en');

describe('whose report it is', () => {
  it.each([
    [mark, { pathwayId: mark }],
    [`http://localhost:8080/pathways/${mark}/why`, { pathwayId: mark }],
    [' A1234BC ', { number: 'A1234BC' }],
  ])('is read from %p', (text, whose) => {
    expect(whoseIs(text)).toEqual(whose);
  });
});

describe('what stands in the access log', () => {
  it.each([
    ['GET /api/pathways/:id/steps/:key/content', 'What was handed over'],
    ['POST /api/pathways/:id/steps/:key/return', 'Send back'],
    ['POST /api/search', 'A search'],
    ['mail p-1/4', 'mail p-1/4'],
  ])('%s is told as %s', (what, told) => {
    expect(whatWords(what, words)).toBe(told);
  });

  it('is of a member by name, and of a system by its agency', () => {
    const entry = { who: 'isla-holt', role: 'contact-officer', agency: 'prison' } as AccessEntry;
    expect(whoWords(entry, () => 'Isla Holt', words)).toBe('Isla Holt, contact officer (Prison)');
    const system = { who: 'notifier', role: 'agency-system', agency: 'northmoor-council' } as AccessEntry;
    expect(whoWords(system, (id) => id, words)).toBe('notifier, agency system (northmoor council)');
  });
});
