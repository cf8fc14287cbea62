import { z } from 'zod';
import { SearchAnswer } from '../../../schemas/api/search';
import { Scheme } from '../../../schemas/identifier';
import type { App } from '../app';
import { refusal } from '../openapi';
import type { ApiPorts } from '../ports';
import { named } from './caseload-route';

const SHOWN = 50;
const Query = z.object({ q: z.string().trim().min(2).max(100).describe('A name, or parts of it, or a number') });

type Ports = Pick<ApiPorts, 'views' | 'store' | 'tokens' | 'names'>;

/** Whom a number of any scheme names, or whose name holds the words; neither is read, both are compared blind. */
export function searchRoute(app: App, { views, store, tokens, names }: Ports): void {
  app.get(
    '/api/search',
    {
      schema: {
        tags: ['caseload'],
        summary: 'Pathways by the name or a number of their person',
        description: 'Whole words, in Cyrillic or Latin, in any order, without marks. Nobody found: an empty list.',
        querystring: Query,
        response: { 200: SearchAnswer, ...refusal },
      },
    },
    async ({ query: { q } }) => {
      const ofNumber = Scheme.options.map((scheme) => tokens.tokenOf(scheme, q));
      const found = await views.found({ tokens: ofNumber, detailsRefs: await names.find(q), limit: SHOWN });
      return { items: await named(found, store) };
    },
  );
}
