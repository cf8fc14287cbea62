import { WorkflowNotFoundError, WorkflowUpdateFailedError, type Client } from '@temporalio/client';
import { Reasons } from '../../schemas/api/explanation';
import { Foresight } from '../../schemas/api/foresight';
import { LiveState } from '../../schemas/api/live';
import { act, foresight, live, reasons, workflowIdOf } from '../../workflows/release-pathway/messages';
import { problem } from '../platform/problem';
import type { Pathways } from './ports';
import { engineStateOf } from './temporal-engine';

const ASKED_FOR_MS = 2_000;

/** Pathways as Temporal runs them: asked live, and told of acts by an update that bears the report's id. */
export const createTemporalPathways = (client: Client): Pathways => ({
  async live(pathwayId) {
    const { handle, inTime } = asking(client, pathwayId);
    return LiveState.parse(await inTime(() => handle.query(live)));
  },
  async reasons(pathwayId) {
    const { handle, inTime } = asking(client, pathwayId);
    return Reasons.parse(await inTime(() => handle.query(reasons)));
  },
  async foresee(pathwayId, report, now) {
    const { handle, inTime } = asking(client, pathwayId);
    return Foresight.parse(await inTime(() => handle.query(foresight, report, now)));
  },
  async engine(pathwayId) {
    const { handle, inTime } = asking(client, pathwayId);
    return inTime(() => engineStateOf(client, handle));
  },
  async act(pathwayId, report) {
    const handle = client.workflow.getHandle(workflowIdOf(pathwayId));
    try {
      return await handle.executeUpdate(act, { args: [report], updateId: report.id });
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return 'closed';
      if (error instanceof WorkflowUpdateFailedError) return { outcome: 'set-aside', reason: 'undecodable', seq: 0 };
      throw error;
    }
  },
});

/** A pathway, and a question to it that must be answered soon. */
function asking(client: Client, pathwayId: string) {
  const inTime = async <T>(ask: () => Promise<T>): Promise<T> => {
    try {
      return await client.withDeadline(Date.now() + ASKED_FOR_MS, ask);
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) throw problem(404, 'no-such-pathway', 'There is no such pathway.');
      const away = problem(
        503,
        'pathway-not-answering',
        'The pathway does not answer now: its engine or its worker is away or busy. What the page shows still holds; ' +
          'ask again in a moment. If it stays so, look at /health of the worker and at Temporal.',
      );
      throw Object.assign(away, { cause: error });
    }
  };
  return { handle: client.workflow.getHandle(workflowIdOf(pathwayId)), inTime };
}
