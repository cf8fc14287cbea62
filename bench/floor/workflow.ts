import { condition, defineSignal, setHandler } from '@temporalio/workflow';

export const counted = defineSignal<[unknown]>('counted');

/** The least a workflow can do with a signal: count it. */
export async function counting(expected: number): Promise<number> {
  let count = 0;
  setHandler(counted, () => {
    count += 1;
  });
  await condition(() => count >= expected);
  return count;
}
