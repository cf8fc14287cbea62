import { WorkflowNotFoundError, WorkflowUpdateFailedError, type Client } from '@temporalio/client';
import { LiveState } from '../../schemas/api/live';
import { act, live, workflowIdOf } from '../../workflows/release-pathway/messages';
import { problem } from '../platform/problem';
import type { Pathways } from './ports';

const ASKED_FOR_MS = 2_000;

/** Pathways as Temporal runs them: asked live, and told of acts by an update that bears the report's id. */
export const createTemporalPathways = (client: Client): Pathways => ({
  async live(pathwayId) {
    try {
      const handle = client.workflow.getHandle(workflowIdOf(pathwayId));
      return LiveState.parse(await client.withDeadline(Date.now() + ASKED_FOR_MS, () => handle.query(live)));
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
