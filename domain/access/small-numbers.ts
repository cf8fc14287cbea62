/** Fewer than this could be somebody. */
const atLeast = 10;
const roundedTo = 5;

/**
 * Counts that tell of nobody: a small one is told as small, every other rounded, so that two answers of two days do not
 * give away the one person between them. There is no total, which would give back a single small one.
 */
export const withoutSmallNumbers = <C extends { count: number }>(counts: readonly C[]): (Omit<C, 'count'> & Told)[] =>
  counts.map(({ count, ...of }) => ({
    ...of,
    ...(count < atLeast ? { fewerThan: atLeast } : { about: Math.round(count / roundedTo) * roundedTo }),
  }));

type Told = { about?: number; fewerThan?: number };
