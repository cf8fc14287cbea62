import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Client } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { Worker, type ReplayWorkerOptions } from '@temporalio/worker';
import { cipherOfKey } from './cipher-of-key';
import type { Cipher } from '../../services/platform/cipher';
import { createDataConverter } from '../../services/platform/data-converter';
import type { PathwayBundle } from './pathway-bundle';
import { testKey } from './pathway-worker';
import { clone, filesBelow, textOf } from './tree';

const folder = join('test', 'workflows', 'histories');

type HistoryEvent = {
  eventType: string;
  workflowExecutionStartedEventAttributes?: { continuedExecutionRunId?: string };
};

/** What Temporal kept of one run. The id and the namespace stand beside it, for the payloads are bound to them. */
export type StoredHistory = { namespace: string; workflowId: string; events: HistoryEvent[] };

type Told = { client: Client; namespace: string };

export async function historyOf(
  { client, namespace }: Told,
  workflowId: string,
  runId?: string,
): Promise<StoredHistory> {
  const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
  const { events } = JSON.parse(historyToJSON(history)) as Pick<StoredHistory, 'events'>;
  return { namespace, workflowId, events };
}

/** Every run of a pathway, the first one first. */
export async function historiesOf(told: Told, workflowId: string): Promise<StoredHistory[]> {
  const runs = [await historyOf(told, workflowId)];
  for (let before = runBefore(runs[0]!); before; before = runBefore(runs[0]!))
    runs.unshift(await historyOf(told, workflowId, before));
  return runs;
}

const runBefore = ({ events: [started] }: StoredHistory): string | undefined =>
  started?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;

/** How often each type of event stands in it, without the prefix Temporal gives them all. */
export const countOf = ({ events }: StoredHistory, type: string): number =>
  events.filter(({ eventType }) => eventType === `EVENT_TYPE_${type}`).length;

/** Histories are recorded when somebody asks for it by `RECORD_HISTORIES=1`, once for each released version. */
export const recording = process.env['RECORD_HISTORIES'] === '1';

/** Leaves what this version decided under a name; a pathway of several runs gets a number for each after the first. */
export function store(name: string, runs: readonly StoredHistory[]): void {
  const { version } = JSON.parse(textOf('package.json')) as { version: string };
  const into = join(clone, folder, version);
  mkdirSync(into, { recursive: true });
  runs.forEach((run, i) => {
    writeFileSync(join(into, `${i === 0 ? name : `${name}-${i + 1}`}.json`), `${JSON.stringify(run)}\n`);
  });
}

/** What every version left, by "0.1.0/release". */
export const storedHistories = (): Map<string, StoredHistory> =>
  new Map(
    filesBelow(folder, '.json').map((path) => [
      relative(folder, path).replace('.json', ''),
      JSON.parse(textOf(path)) as StoredHistory,
    ]),
  );

/** Why which histories do not replay with this code, by their names; empty when all do. */
export async function replayErrors(
  bundle: PathwayBundle,
  histories: ReadonlyMap<string, StoredHistory>,
  cipher = cipherOfKey(testKey),
): Promise<Map<string, string>> {
  const named = [...histories].map(([name, history]) => ({ name, history, workflowId: history.workflowId }));
  const errors = new Map<string, string>();
  for (const namespace of new Set(named.map(({ history }) => history.namespace))) {
    const these = named.filter(({ history }) => history.namespace === namespace);
    let i = 0;
    for await (const { error } of Worker.runReplayHistories(replaying(bundle, namespace, cipher), these)) {
      if (error !== undefined) errors.set(these[i]!.name, String(error));
      i += 1;
    }
  }
  return errors;
}

const replaying = (
  workflowBundle: PathwayBundle,
  ...[namespace, cipher]: [namespace: string, cipher: Cipher]
): ReplayWorkerOptions & { namespace: string } => ({
  namespace,
  workflowBundle,
  dataConverter: createDataConverter(cipher, { undecodable: 'quarantine' }),
});
