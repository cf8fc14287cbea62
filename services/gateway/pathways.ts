import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError, type Client } from '@temporalio/client';
import { currentRulesVersion } from '../../domain/pathway/rules';
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
import type { OnTheWay } from './known';

/** `closed`: the pathway has ended, nothing was delivered. Everything else throws, to be tried again. */
export type Delivered = 'delivered' | 'closed';

export type Pathways = {
  /** Starts the pathway with its first report; one that runs already is told the report. */
  open(person: OnTheWay, report: Opening): Promise<Delivered>;
  /** Tells an open pathway, in one signal. */
  tell(pathwayId: string, reports: Report[]): Promise<Delivered>;
  /** Which reports a pathway, closed or not, says it took; empty when it can no longer be asked. */
  taken(pathwayId: string): Promise<ReadonlySet<string>>;
};

const answerWithinMs = 10_000;
const unavailable = 14;

export function createPathways(client: Client): Pathways {
  const within = <T>(ask: () => Promise<T>): Promise<T> => client.withDeadline(Date.now() + answerWithinMs, ask);
  return {
    async open({ personRef, pathway: { pathwayId } }, report) {
      const { key: profile, version: profileVersion } = profileFor(report.data.establishment);
      const start: PathwayStart = { pathwayId, personRef, profile, profileVersion, rulesVersion: currentRulesVersion };
      return deliveredUnless(WorkflowExecutionAlreadyStartedError, () =>
        within(() =>
          client.workflow.signalWithStart<(start: PathwayStart) => Promise<void>, [Report[]]>('releasePathway', {
            taskQueue,
            workflowId: workflowIdOf(pathwayId),
            workflowIdReusePolicy: 'REJECT_DUPLICATE',
            args: [start],
            signal: agencyReported,
            signalArgs: [[report]],
          }),
        ),
      );
    },
    tell: (pathwayId, reports) =>
      deliveredUnless(WorkflowNotFoundError, () =>
        within(() => client.workflow.getHandle(workflowIdOf(pathwayId)).signal(agencyReported, reports)),
      ),
    async taken(pathwayId) {
      try {
        const state = await within(() => client.workflow.getHandle(workflowIdOf(pathwayId)).query(currentState));
        return new Set(Object.keys(state.taken));
      } catch (error) {
        // Away is tried again. A run that is forgotten or cannot answer must not hold up other people's reports.
        if (codeOf(error) === unavailable) throw error;
        return new Set();
      }
    },
  };
}

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
