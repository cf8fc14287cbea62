import type { Milestones } from '../../milestones/milestone';

const anySentence = [{}];
const atLeast = { months: 6 };

/** Portugal: conditional release always needs the person's consent; the court decides, save at five sixths. */
export const milestones: Milestones = {
  decidedBy: 'law',
  source: 'Código Penal, art. 61, read in an older translation: to be read again in force before use',
  checkedOn: '2026-11-23',
  list: [
    {
      key: 'half',
      title: 'Conditional release at half',
      nature: 'early',
      appliesTo: anySentence,
      served: { part: 1, of: 2 },
      atLeast,
      consent: true,
    },
    {
      key: 'two-thirds',
      title: 'Conditional release at two thirds',
      nature: 'ordinary',
      appliesTo: anySentence,
      served: { part: 2, of: 3 },
      atLeast,
      consent: true,
    },
    {
      key: 'five-sixths',
      title: 'Conditional release at five sixths of a sentence above 6 years',
      nature: 'as-of-right',
      appliesTo: [{ above: { years: 6 } }],
      served: { part: 5, of: 6 },
      consent: true,
    },
  ],
};
