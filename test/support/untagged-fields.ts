import { z } from 'zod';
import { FieldClass } from '../../schemas/api/field-class';

type Schema = z.core.$ZodType;
type Def = {
  type: string;
  shape?: Record<string, Schema>;
  element?: Schema;
  innerType?: Schema;
  options?: Schema[];
  valueType?: Schema;
  items?: Schema[];
};

const defOf = (schema: Schema): Def => schema._zod.def;

/** A class on a schema covers all that stands within it. */
const isTagged = (schema: Schema): boolean =>
  FieldClass.safeParse(z.globalRegistry.get(schema)?.['fieldClass']).success;

function partsOf(schema: Schema): [string, Schema][] {
  const { shape, element, innerType, options, valueType, items } = defOf(schema);
  if (shape) return Object.entries(shape).map(([key, part]) => [`.${key}`, part]);
  if (element) return [['[]', element]];
  if (innerType) return [['', innerType]];
  if (valueType) return [['{}', valueType]];
  return [...(options ?? []), ...(items ?? [])].map((part, i): [string, Schema] => [`(${i})`, part]);
}

/** The places in a schema where a value could leave the api without a class, as paths: `CaseloadRow.name`. */
export function untaggedFields(schema: Schema, path: string): string[] {
  if (isTagged(schema)) return [];
  const parts = partsOf(schema);
  if (parts.length === 0) return [path];
  return parts.flatMap(([step, part]) => untaggedFields(part, `${path}${step}`));
}

/** A word list (an enum) is no response by itself: it counts where a field uses it. */
export const isShape = (value: unknown): value is Schema => value instanceof z.ZodType && partsOf(value).length > 0;
