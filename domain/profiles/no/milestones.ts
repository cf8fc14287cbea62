import type { Milestones } from '../../milestones/milestone';

const LONGEST = { years: 21 };

/** Norway: always an individual decision, and only where release on probation is not inadvisable. */
export const milestones: Milestones = {
  decidedBy: 'law',
  source: 'Execution of Sentences Act (straffegjennomføringsloven, 18 May 2001 no. 21), § 42',
  checkedOn: '2026-11-23',
  list: [
    {
      key: 'release-on-probation',
      title: 'Release on probation after two thirds',
      nature: 'ordinary',
      appliesTo: [{ foreign: false }, { foreign: true, upTo: LONGEST }],
      served: { part: 2, of: 3 },
      atLeast: { days: 60 },
      daysLeft: 14,
    },
    {
      key: 'release-on-probation-foreign',
      title: 'Release on probation from a foreign sentence above 21 years',
      nature: 'ordinary',
      appliesTo: [{ foreign: true, above: LONGEST }],
      served: { years: 14 },
      daysLeft: 14,
    },
  ],
};
