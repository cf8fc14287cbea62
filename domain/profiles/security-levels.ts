/** A level of custody: the code that reports carry, and what it is called there. */
export type SecurityLevel = { level: string; title: string };

/** Where a jurisdiction has no names of its own. */
export const defaultLevels: readonly SecurityLevel[] = [
  { level: 'higher', title: 'Higher security' },
  { level: 'lower', title: 'Lower security' },
  { level: 'open', title: 'Open' },
];
