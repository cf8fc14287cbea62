import { z } from 'zod';
import { FieldClass } from './field-class';

type Schema = z.core.$ZodType;
type Def = {
  shape?: Record<string, Schema>;
  element?: Schema;
  innerType?: Schema;
  options?: Schema[];
  valueType?: Schema;
};

/** A field of a shape by its path, `steps[].contact`, and the class it carries. */
export type ClassedField = { path: string; fieldClass: FieldClass };

/** Every field of a shape that carries a class; what stands within such a field is of the same class. */
export function fieldsOf(schema: Schema, path = ''): ClassedField[] {
  const fieldClass = FieldClass.safeParse(z.globalRegistry.get(schema)?.['fieldClass']);
  if (fieldClass.success) return [{ path, fieldClass: fieldClass.data }];
  const { shape, element, innerType, options = [], valueType } = schema._zod.def as Def;
  const parts: [string, Schema][] = [
    ...Object.entries(shape ?? {}).map(([name, part]): [string, Schema] => [
      path === '' ? name : `${path}.${name}`,
      part,
    ]),
    ...(element === undefined ? [] : [[`${path}[]`, element] as [string, Schema]]),
    ...[innerType, valueType, ...options].flatMap((part): [string, Schema][] =>
      part === undefined ? [] : [[path, part]],
    ),
  ];
  return parts.flatMap(([where, part]) => fieldsOf(part, where));
}
