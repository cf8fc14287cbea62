import type { Milestones } from '../../milestones/milestone';

const LONG = { years: 15 };

/** Slovenia: conditional release is decided case by case. */
export const milestones: Milestones = {
  decidedBy: 'law',
  source: 'Criminal Code (Kazenski zakonik, KZ-1), art. 88',
  checkedOn: '2026-11-23',
  list: [
    {
      key: 'one-third',
      title: 'Conditional release at one third, for special reasons',
      nature: 'exceptional',
      appliesTo: [{}],
      served: { part: 1, of: 3 },
    },
    {
      key: 'half',
      title: 'Conditional release at half',
      nature: 'ordinary',
      appliesTo: [{ upTo: LONG }],
      served: { part: 1, of: 2 },
    },
    {
      key: 'three-quarters',
      title: 'Conditional release at three quarters of a sentence above 15 years',
      nature: 'ordinary',
      appliesTo: [{ above: LONG }],
      served: { part: 3, of: 4 },
    },
    {
      key: 'life',
      title: 'Conditional release from a sentence for life after 25 years',
      nature: 'ordinary',
      appliesTo: [{ life: true }],
      served: { years: 25 },
    },
  ],
};
