import { createSeeded } from './seeded';

export type Ratio = { ratio: number; low: number; high: number };

const RESAMPLES = 2_000;

/**
 * The median of what was measured over the median of the floor, with a 95 % interval by resampling both. The same seed
 * every time, so that the same figures give the same interval.
 */
export function ratioOf(measured: readonly number[], floor: readonly number[]): Ratio {
  const { below } = createSeeded(1);
  const resampled = (list: readonly number[]): number[] => list.map(() => list[below(list.length)] ?? NaN);
  const ratios = Array.from({ length: RESAMPLES }, () => median(resampled(measured)) / median(resampled(floor)));
  const sorted = ratios.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (RESAMPLES - 1))] ?? NaN;
  return { ratio: median(measured) / median(floor), low: at(0.025), high: at(0.975) };
}

export function median(list: readonly number[]): number {
  const sorted = list.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = NaN, high = NaN] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return (low + high) / 2;
}

/** A B B A: what drifts while the machine runs weighs on both alike. */
export const interleaved = (repeats: number): ('measured' | 'floor')[] =>
  Array.from({ length: repeats }, (_, i) =>
    i % 2 === 0 ? (['measured', 'floor'] as const) : (['floor', 'measured'] as const),
  ).flat();
