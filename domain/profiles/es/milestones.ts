import type { Milestones } from '../../milestones/milestone';

const anySentence = [{}];

/** Spain: every day of remand is credited (Código Penal, art. 58). */
export const milestones: Milestones = {
  decidedBy: 'law',
  source: 'Código Penal, art. 58 and 90; Ley Orgánica General Penitenciaria, art. 47',
  checkedOn: '2026-11-23',
  list: [
    {
      key: 'leave',
      title: 'Ordinary leave at one quarter',
      nature: 'leave',
      appliesTo: anySentence,
      served: { part: 1, of: 4 },
    },
    {
      key: 'half',
      title: 'Conditional release at half',
      nature: 'early',
      appliesTo: anySentence,
      served: { part: 1, of: 2 },
    },
    {
      key: 'two-thirds',
      title: 'Conditional release at two thirds',
      nature: 'early',
      appliesTo: anySentence,
      served: { part: 2, of: 3 },
    },
    {
      key: 'three-quarters',
      title: 'Conditional release at three quarters',
      nature: 'ordinary',
      appliesTo: anySentence,
      served: { part: 3, of: 4 },
    },
  ],
};
