import { HandedOver, type HandoverContent } from '../../../schemas/api/act';
import { definitionOf, ownerOf } from '../../../domain/steps/readiness';
import { problem } from '../../platform/problem';
import { readingOf } from '../act';
import { readOn } from '../assessments';
import type { App } from '../app';
import { refusal } from '../openapi';
import { profileIn } from '../pathway-page';
import type { ApiPorts } from '../ports';
import { StepParams } from './pathway-route';

type Ports = Pick<ApiPorts, 'store' | 'readings' | 'now'>;

/**
 * What a step hands over, to the agency that hands it over and the one it is for. That it was opened is written down
 * before it is shown: only who has read it may accept it.
 */
export function contentRoute(app: App, { store, readings, now }: Ports): void {
  app.get(
    '/api/pathways/:id/steps/:key/content',
    {
      schema: {
        tags: ['steps'],
        summary: 'Read what is handed over; the reading is kept',
        params: StepParams,
        response: { 200: HandedOver, ...refusal },
      },
    },
    async ({ params: { id: pathwayId, key }, officer, rights, pathway }) => {
      const absent = problem(404, 'no-content', 'There is nothing here for you to read.');
      const step = pathway.state.steps[key];
      const definition = definitionOf(profileIn(pathway), key);
      if (step?.contentRef === undefined || definition === undefined) throw absent;
      const isParty = [ownerOf(step, definition), definition.receiver].includes(officer.agency);
      if (!isParty || !rights.seesStep(pathway, key, 'content')) throw absent;
      const content = await store.get<HandoverContent>(step.contentRef);
      if (content === undefined) throw absent;
      const at = now();
      await readings.note(readingOf({ pathwayId, step, officer }), at);
      return readOn(content, at.slice(0, 10));
    },
  );
}
