import {
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  type Client,
  type WorkflowIdReusePolicy,
} from '@temporalio/client';
import { defined } from '../../domain/defined';
import { currentRulesVersion } from '../../domain/pathway/rules';
import type { PathwayState } from '../../domain/pathway/state';
import { profileFor } from '../../domain/profiles/registry';
import type { Report } from '../../schemas/reports/report';
import {
  agencyReported,
  currentState,
  taskQueue,
  workflowIdOf,
  type PathwayStart,
} from '../../workflows/release-pathway/messages';
import type { Opening } from './destination';
import type { Ending, OnTheWay } from './known';

/** `closed`: the pathway has ended, nothing was delivered. Everything else throws, to be tried again. */
export type Delivered = 'delivered' | 'closed';

export type Pathways = {
  /** Starts the pathway with its first report, of a person whose details are known already or not; one that runs is told the report. */
  open(person: OnTheWay, report: Opening, detailsRef?: string): Promise<Delivered>;
  /** One that ended in another by a wrong merge goes on from where it stood, and is told so. */
  reopen(person: OnTheWay, report: Report): Promise<Delivered>;
  /** Tells an open pathway, in one signal. */
  tell(pathwayId: string, reports: Report[]): Promise<Delivered>;
  /** When and why a pathway that has ended did; nothing when it can no longer be asked. */
  ending(pathwayId: string): Promise<Ending>;
  /** Which reports a pathway, closed or not, says it took; empty when it can no longer be asked. */
  taken(pathwayId: string): Promise<ReadonlySet<string>>;
};

const answerWithinMs = 10_000;
const unavailable = 14;

export function createPathways(client: Client): Pathways {
  const within: Within = (ask) => client.withDeadline(Date.now() + answerWithinMs, ask);
  const begin = (start: PathwayStart, report: Report, workflowIdReusePolicy: WorkflowIdReusePolicy) =>
    client.workflow.signalWithStart<(start: PathwayStart) => Promise<void>, [Report[]]>('releasePathway', {
      taskQueue,
      workflowId: workflowIdOf(start.pathwayId),
      workflowIdReusePolicy,
      args: [start],
      signal: agencyReported,
      signalArgs: [[report]],
    });
  return {
    async open({ personRef, pathway: { pathwayId } }, report, detailsRef) {
      const { key: profile, version: profileVersion } = profileFor(report.data.establishment);
      const versions = { profile, profileVersion, rulesVersion: currentRulesVersion };
      const start: PathwayStart = defined({ pathwayId, personRef, ...versions, detailsRef });
      return deliveredUnless(WorkflowExecutionAlreadyStartedError, () =>
        within(() => begin(start, report, 'REJECT_DUPLICATE')),
      );
    },
    async reopen({ pathway: { pathwayId } }, report) {
      const state = await stateOf(pathwayId, client, within);
      if (state === undefined) return 'closed';
      await within(() => begin(startedFrom(state, pathwayId), report, 'ALLOW_DUPLICATE'));
      return 'delivered';
    },
    tell: (pathwayId, reports) =>
      deliveredUnless(WorkflowNotFoundError, () =>
        within(() => client.workflow.getHandle(workflowIdOf(pathwayId)).signal(agencyReported, reports)),
      ),
    async ending(pathwayId) {
      const { closed, closedAt } = (await stateOf(pathwayId, client, within)) ?? {};
      return defined({ closed, closedAt });
    },
    async taken(pathwayId) {
      const state = await stateOf(pathwayId, client, within);
      return new Set(Object.keys(state?.taken ?? {}));
    },
  };
}

type Within = <T>(ask: () => Promise<T>) => Promise<T>;

/** What a pathway, closed or not, knows; undefined where Temporal has forgotten it or it cannot answer. */
async function stateOf(pathwayId: string, client: Client, within: Within): Promise<PathwayState | undefined> {
  try {
    return await within(() => client.workflow.getHandle(workflowIdOf(pathwayId)).query(currentState));
  } catch (error) {
    // Away is tried again. A run that is forgotten or cannot answer must not hold up other people's reports.
    if (codeOf(error) === unavailable) throw error;
    return undefined;
  }
}

/** A new run under the current rules, from where the last one ended. */
const startedFrom = (state: PathwayState, pathwayId: string): PathwayStart => {
  const { personRef, profile, profileVersion } = state;
  const carried = { state, inbox: [] };
  return { pathwayId, personRef, profile, profileVersion, rulesVersion: currentRulesVersion, carried };
};

async function deliveredUnless(
  ended: new (...given: never[]) => Error,
  deliver: () => Promise<unknown>,
): Promise<Delivered> {
  try {
    await deliver();
    return 'delivered';
  } catch (error) {
    if (error instanceof ended) return 'closed';
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  return code ?? (cause === undefined ? undefined : codeOf(cause));
}
