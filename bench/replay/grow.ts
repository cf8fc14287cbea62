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

/** More reports than any history of that length holds. */
const ENOUGH = 1_000;

export type Grown = { workflowId: string; history: History };
export type GrownPathway = Grown & { pathwayId: string; told: Report[] };

/** One pathway, told one report after the other until its first run is over: that is where Temporal suggests a new one. */
export async function grownPathway(client: Client): Promise<GrownPathway> {
  const [opening, ...rest] = life(ENOUGH, createSeeded(11));
  if (opening === undefined) throw new Error('an empty life');
  const pathwayId = randomUUID();
  const handle = await begin(client, pathwayId, opening);
  const { runId } = await handle.describe();
  const told = [opening];
  for (const report of rest) {
    told.push(report);
    await handle.executeUpdate(act, { updateId: report.id, args: [report] });
    if (told.length % 10 === 0 && (await handle.describe()).runId !== runId) break;
  }
  const { workflowId } = handle;
  return { pathwayId, workflowId, told, history: await client.workflow.getHandle(workflowId, runId).fetchHistory() };
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
    if (lengthOf(history) >= events) return { workflowId, history };
  }
}
