/** How many requests are under way at once: as many as the gateway has. */
const WINDOW = 32;

/** Does the work for each item in order of starting, a bounded number at a time. */
export async function inFlight<T>(
  items: readonly T[],
  work: (item: T, index: number) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let i = next++; i < items.length; i = next++) await work(items[i] as T, i);
  };
  await Promise.all(Array.from({ length: WINDOW }, lane));
}
