import { pathwayEventsTopic } from '../../schemas/topics';
import { createDeadLetters } from '../platform/dead-letters';
import { isProblem } from '../platform/problem';
import { runService } from '../platform/service';
import { caseloadView } from './caseload-view';
import { createHistory } from './history';
import { noticeView } from './notice-view';
import { pathwayView } from './pathway-view';
import { createProjection } from './projection';
import { createRebuilds, type Rebuilds } from './rebuilds';
import { createTakeBatch } from './take-batch';
import { createViewStore } from './view-store';

let rebuilds: Rebuilds | undefined;

runService(
  'projector',
  async (service) => {
    const { db, ...mongo } = await service.mongo();
    const bus = service.bus();
    const cipher = await service.cipher();
    const history = createHistory(bus, cipher);
    const projections = [
      createProjection({ view: caseloadView, store: createViewStore(db, caseloadView), history }),
      createProjection({ view: pathwayView, store: createViewStore(db, pathwayView), history }),
      createProjection({ view: noticeView, store: createViewStore(db, noticeView), history }),
    ];
    const guarded = createRebuilds(db, projections);
    await service.waitFor('an unfinished rebuild', () => guarded.resume());
    rebuilds = guarded;
    const deadLetters = createDeadLetters({ db, ...mongo }, cipher);
    const takeBatch = createTakeBatch({ cipher, deadLetters, projections });
    await service.consume(bus, {
      group: 'projector',
      topics: [pathwayEventsTopic],
      from: 'earliest',
      async handle(batch) {
        await guarded.over();
        await takeBatch(batch);
      },
    });
  },
  (app) => {
    app.post<{ Params: { view: string } }>('/rebuild/:view', async ({ params }, reply) => {
      try {
        if (rebuilds === undefined) return await reply.code(503).send({ title: 'The projector is still starting.' });
        return await rebuilds.run(params.view);
      } catch (error) {
        if (!isProblem(error)) throw error;
        return reply.code(error.status).send({ code: error.code, title: error.message });
      }
    });
  },
);
