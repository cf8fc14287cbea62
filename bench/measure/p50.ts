import { median } from './ratio';

/** Milliseconds of the work, one after the other: half of them took no longer. */
export async function p50Of(times: number, work: () => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const begun = performance.now();
    await work();
    took.push(performance.now() - begun);
  }
  return median(took);
}
