import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

type JsonSchema = Record<string, unknown>;

const { definitions, ...rest } = JSON.parse(readFileSync(join(__dirname, 'fhir-r4.schema.json'), 'utf8')) as {
  definitions: Record<string, JsonSchema>;
};

const officialSchema = (resourceType: string) =>
  z.fromJSONSchema({ ...rest, ...definitions[resourceType], definitions });

const schemas = new Map(['Task', 'OperationOutcome'].map((type) => [type, officialSchema(type)]));

/** What the standard's own JSON schema has against a resource; empty where it is valid FHIR R4. */
export function againstR4(resource: { resourceType: string }): string[] {
  const checked = schemas.get(resource.resourceType)?.safeParse(resource);
  if (checked === undefined) return [`${resource.resourceType} is not checked here`];
  return checked.success ? [] : checked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}
