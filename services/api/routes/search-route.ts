import { SearchAnswer, SearchRequest } from '../../../schemas/api/search';
import { Scheme } from '../../../schemas/identifier';
import type { App } from '../app';
import { refusal } from '../openapi';
import type { ApiPorts } from '../ports';
import { named } from './caseload-route';

const SHOWN = 50;

type Ports = Pick<ApiPorts, 'views' | 'store' | 'tokens' | 'names'>;

/**
 * Whom a number of any scheme names, or whose name holds the words; neither is read, both are compared blind. Whom
 * somebody looks for is told in the body: addresses are kept by whatever they pass through.
 */
export function searchRoute(app: App, { views, store, tokens, names }: Ports): void {
  app.post(
    '/api/search',
    {
      schema: {
        tags: ['caseload'],
        summary: 'Pathways by the name or a number of their person',
        description: 'Whole words, in Cyrillic or Latin, in any order, without marks. Nobody found: an empty list.',
        body: SearchRequest,
        response: { 200: SearchAnswer, ...refusal },
      },
    },
    async ({ body: { of }, rights }) => {
      const ofNumber = Scheme.options.map((scheme) => tokens.tokenOf(scheme, of));
      const found = await views.found({ rights, tokens: ofNumber, detailsRefs: await names.find(of), limit: SHOWN });
      return { items: await named(found, { store, rights }) };
    },
  );
}
