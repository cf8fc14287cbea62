import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { Worker, type NativeConnection, type WorkerOptions } from '@temporalio/worker';
import type { PathwayEvent } from '../../../schemas/events/event';
import type { Report } from '../../../schemas/reports/report';
import { currentRulesVersion } from '../../../domain/pathway/rules';
import { agencyReported, taskQueue, workflowIdOf } from '../../../workflows/release-pathway/messages';
import type { releasePathway } from '../../../workflows/release-pathway/workflow';
import type { Cipher } from '../../platform/cipher';
import { createDataConverter } from '../../platform/data-converter';
import { openEvent } from '../../platform/events';
import { createActivities } from '../activities';
import type { Person } from './person';

type Place = {
  client: Client;
  connection: NativeConnection;
  cipher: Cipher;
  bundle: NonNullable<WorkerOptions['workflowBundle']>;
};

/** More than are ever played. */
const CACHED = 10_000;

/** Real pathways with their real worker; what it publishes is kept here, in the order of publishing, and goes nowhere. */
export type Pathways = {
  startWork(): Promise<void>;
  stopWork(): Promise<void>;
  /** Starts the pathway with the first report. False: it has ended, nobody takes the report any more. */
  tell(person: Person, report: Report): Promise<boolean>;
  /** All that was published, also what was published twice. */
  published(pathwayId: string): readonly PathwayEvent[];
};

export function createPathways({ client, connection, cipher, bundle }: Place): Pathways {
  const sent = new Map<string, PathwayEvent[]>();
  const keep = (event: PathwayEvent): void => {
    sent.set(event.pathwayId, [...(sent.get(event.pathwayId) ?? []), event]);
  };
  const bus: Parameters<typeof createActivities>[0] = {
    async send(messages) {
      for (const message of messages) keep(await openEvent(cipher, { ...message, partition: 0, offset: '0' }));
    },
  };
  const working: { stop?: () => Promise<void> } = {};
  return {
    async startWork() {
      const worker = await Worker.create({
        connection,
        namespace: client.options.namespace,
        taskQueue,
        workflowBundle: bundle,
        activities: createActivities(bus, cipher),
        dataConverter: createDataConverter(cipher, { undecodable: 'quarantine' }),
        maxCachedWorkflows: CACHED,
      });
      const run = worker.run();
      working.stop = async () => {
        worker.shutdown();
        await run;
      };
    },
    async stopWork() {
      await working.stop?.();
      delete working.stop;
    },
    tell: (person, report) => tell(client, person, report),
    published: (pathwayId) => sent.get(pathwayId) ?? [],
  };
}

async function tell(client: Client, person: Person, report: Report): Promise<boolean> {
  const { pathwayId, personRef, profile, said } = person;
  const workflowId = workflowIdOf(pathwayId);
  if (said === 0) {
    const start = { profile: profile.key, profileVersion: profile.version, rulesVersion: currentRulesVersion };
    await client.workflow.signalWithStart<typeof releasePathway, [Report[]]>('releasePathway', {
      workflowId,
      taskQueue,
      args: [{ pathwayId, personRef, ...start }],
      signal: agencyReported,
      signalArgs: [[report]],
    });
    return true;
  }
  try {
    await client.workflow.getHandle(workflowId).signal(agencyReported, [report]);
    return true;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
