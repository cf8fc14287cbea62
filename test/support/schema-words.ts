import { join } from 'node:path';
import { z } from 'zod';
import { clone, filesBelow } from './tree';

/** Words of an agency's own payloads, and of a standard: they are theirs to explain. */
const isOurs = (path: string): boolean => !['hmpps', 'fhir'].some((room) => path.startsWith(join('schemas', room)));

/** Every word that a schema of ours offers as a choice, and every type of report and event. */
export function schemaWords(): string[] {
  const words = filesBelow('schemas', '.ts')
    .filter(isOurs)
    .flatMap((path) => Object.values(exportsOf(path)))
    .filter((value) => value instanceof z.ZodType)
    .flatMap((schema) => wordsIn(schema));
  return [...new Set(words)].toSorted();
}

const exportsOf = (path: string): Record<string, unknown> =>
  jest.requireActual<Record<string, unknown>>(join(clone, path));

function wordsIn(schema: z.core.$ZodType): string[] {
  const found = new Set<string>();
  const seen = new Set<unknown>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if (value instanceof z.ZodEnum) for (const word of value.options) found.add(String(word));
    if (value instanceof z.ZodLiteral) for (const word of value.values) if (typeof word === 'string') found.add(word);
    if (value instanceof z.ZodType) Object.values(value.def).forEach(visit);
    else Object.values(value).forEach(visit);
  };
  visit(schema);
  return [...found];
}
