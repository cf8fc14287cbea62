import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Problem } from '../../schemas/api/problem';

/** Every route refuses in the same form. */
export const refusal = {
  default: { description: 'A problem (RFC 9457)', content: { 'application/problem+json': { schema: Problem } } },
};

export const ActHeaders = z.looseObject({
  'idempotency-key': z.string().optional().describe('Needed: 8 to 100 of A-Z a-z 0-9 . _ -, a new one for a new act'),
  'if-match': z.string().optional().describe('Needed: the ETag of the page the act was formed on'),
});

const components = { securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } } as const;

const info = {
  title: 'Throughgate',
  version: '0.1.0',
  description:
    'Pathways from custody into the community. People sign in by `/sign-in`; systems show an access token of the ' +
    'identity provider. `fieldClass` says of each field what kind of data it holds.',
};

/** How the OpenAPI document is made from the routes' schemas. */
export const description = {
  openapi: { openapi: '3.1.0', info, components, security: [{ token: [] }] },
  transform: jsonSchemaTransform,
  transformObject: (document: Parameters<typeof jsonSchemaTransformObject>[0]) =>
    onlyReferred(jsonSchemaTransformObject(document)),
};

type Schemas = Record<string, object>;
type Described = { components?: { schemas?: Schemas } };

/** Each schema is made twice, as it is asked and as it is answered; the unused half would only confuse. */
function onlyReferred<D extends object>(document: D): D {
  const { components } = document as Described;
  return { ...document, components: { ...components, schemas: referred(document) } };
}

/** Those schemas that a route refers to, by itself or through another. */
function referred({ components, ...rest }: Described): Schemas {
  const all = components?.schemas ?? {};
  const kept = new Map<string, object>();
  const visit = (part: object): void => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      const schema = all[name];
      if (schema === undefined || kept.has(name)) continue;
      kept.set(name, schema);
      visit(schema);
    }
  };
  visit(rest);
  return Object.fromEntries([...kept].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
