import {
  ApplicationFailure,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  defineUpdate,
  proxyActivities,
  setHandler,
  sleep,
} from '@temporalio/workflow';

export const tell = defineSignal<[unknown]>('tell');
export const finish = defineSignal('finish');
export const ask = defineUpdate<string, [unknown]>('ask');
export const heard = defineQuery<unknown[], [string]>('heard');

export type ProbeActivities = { echo(said: string): Promise<string>; stumble(said: string): Promise<void> };

const { echo, stumble } = proxyActivities<ProbeActivities>({
  startToCloseTimeout: '10s',
  retry: { maximumAttempts: 1 },
});

export type ProbeStart = { said: unknown[]; runs: number };

/** Lets a payload travel every way there is: arguments, answers, activities, failures, a timer's summary, a next run. */
export async function probe(start: ProbeStart): Promise<unknown[]> {
  const said = [...start.said];
  let finished = false;
  setHandler(tell, (word) => void said.push(word));
  setHandler(finish, () => {
    finished = true;
  });
  setHandler(ask, async (word) => {
    if (word === 'refuse') throw ApplicationFailure.nonRetryable('canary: refused', 'refused', 'canary: detail');
    const answer = await echo(String(word));
    said.push(answer);
    return answer;
  });
  setHandler(heard, (prefix) => [prefix, ...said]);
  await sleep('10ms', { summary: 'canary: summary' });
  await stumble('canary: stumbled').catch((error: unknown) => said.push(rootMessage(error)));
  await condition(() => finished);
  if (start.runs > 1) await continueAsNew<typeof probe>({ said, runs: start.runs - 1 });
  return said;
}

function rootMessage(error: unknown): string {
  if (!(error instanceof Error)) return 'no error';
  return error.cause === undefined ? error.message : rootMessage(error.cause);
}
