import { randomUUID } from 'node:crypto';
import type { Client, WorkflowHandle } from '@temporalio/client';
import { currentRulesVersion } from '../../domain/pathway/rules';
import { newestOf } from '../../domain/profiles/registry';
import type { Report } from '../../schemas/reports/report';
import { act, agencyReported, taskQueue, workflowIdOf } from '../../workflows/release-pathway/messages';
import type { releasePathway } from '../../workflows/release-pathway/workflow';
import { countedAtOnce, type counting } from '../floor/workflow';
import { createSeeded } from '../measure/seeded';
import { life } from '../ingest/reports';
import { lengthOf, type History } from './history';

/** More reports than any life of that length holds. */
const ENOUGH = 2_000;

/** A workflow's histories, one for each of its runs, in order. */
export type Grown = { workflowId: string; runs: History[] };
export type GrownPathway = Grown & { pathwayId: string; told: Report[] };

export const livedIn = ({ runs }: Pick<Grown, 'runs'>): number => runs.reduce((sum, run) => sum + lengthOf(run), 0);

/** One pathway, told one report after the other until its runs hold so many events together. */
export async function grownPathway(client: Client, events: number): Promise<GrownPathway> {
  const [opening, ...rest] = life(ENOUGH, createSeeded(11));
  if (opening === undefined) throw new Error('an empty life');
  const pathwayId = randomUUID();
  const handle = await begin(client, pathwayId, opening);
  const told = [opening];
  const runs: History[] = [];
  let { runId } = await handle.describe();
  for (const report of rest) {
    told.push(report);
    await handle.executeUpdate(act, { updateId: report.id, args: [report] });
    if (told.length % 10 !== 0) continue;
    const now = await handle.describe();
    const over = now.runId !== runId;
    if (over) runs.push(await client.workflow.getHandle(handle.workflowId, runId).fetchHistory());
    runId = now.runId;
    if (livedIn({ runs }) + now.historyLength >= events) break;
  }
  runs.push(await client.workflow.getHandle(handle.workflowId, runId).fetchHistory());
  return { pathwayId, workflowId: handle.workflowId, told, runs };
}

async function begin(
  client: Client,
  pathwayId: string,
  opening: Report,
): Promise<WorkflowHandle<typeof releasePathway>> {
  const profileVersion = newestOf('gb-eaw')?.version ?? 1;
  const start = { pathwayId, personRef: 'person/bench', profile: 'gb-eaw', profileVersion };
  return client.workflow.signalWithStart<typeof releasePathway, [Report[]]>('releasePathway', {
    workflowId: workflowIdOf(pathwayId),
    taskQueue,
    args: [{ ...start, rulesVersion: currentRulesVersion }],
    signal: agencyReported,
    signalArgs: [[opening]],
  });
}

/** The trivial workflow, told the same reports one after the other until its history is as long. */
export async function grownFloor(client: Client, { told }: GrownPathway, events: number): Promise<Grown> {
  const workflowId = `floor/${randomUUID()}`;
  const handle = await client.workflow.start<typeof counting>('counting', {
    taskQueue: 'floor',
    workflowId,
    args: [Number.MAX_SAFE_INTEGER],
  });
  for (let n = 0; ; n += 1) {
    await handle.executeUpdate(countedAtOnce, { args: [told[n % told.length]] });
    if (n % 20 !== 0) continue;
    const history = await handle.fetchHistory();
    if (lengthOf(history) >= events) return { workflowId, runs: [history] };
  }
}
