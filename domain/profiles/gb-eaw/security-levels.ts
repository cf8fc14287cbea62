import type { SecurityLevel } from '../security-levels';

/** England and Wales: the categories of men’s prisons, then closed and open conditions, as women’s and young people’s prisons have them. */
export const securityLevels: readonly SecurityLevel[] = [
  { level: 'category-a', title: 'Category A' },
  { level: 'category-b', title: 'Category B' },
  { level: 'category-c', title: 'Category C' },
  { level: 'category-d', title: 'Category D' },
  { level: 'closed', title: 'Closed conditions' },
  { level: 'open', title: 'Open conditions' },
];
