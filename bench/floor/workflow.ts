import { condition, defineSignal, defineUpdate, setHandler } from '@temporalio/workflow';

export const counted = defineSignal<[unknown]>('counted');
export const countedAtOnce = defineUpdate<number, [unknown]>('countedAtOnce');

/** The least a workflow can do with a signal, or an update: count it. */
export async function counting(expected: number): Promise<number> {
  let count = 0;
  setHandler(counted, () => {
    count += 1;
  });
  setHandler(countedAtOnce, () => (count += 1));
  await condition(() => count >= expected);
  return count;
}
