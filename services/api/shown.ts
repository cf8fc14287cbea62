import type { z } from 'zod';
import { fieldsOf } from '../../schemas/api/fields';
import type { FieldClass } from '../../schemas/api/field-class';

export type Shown = { pathways: string[]; fields: string[] };

const personal: readonly FieldClass[] = ['identity', 'note', 'content', 'victim'];

/** Says of an answer of this shape whose it is, and which personal fields are in it. */
export function createShown(shape: z.ZodType): (answer: unknown) => Shown {
  const all = fieldsOf(shape);
  const pathwayIds = all.filter(({ path }) => /(^|[.\]])pathwayId$/.test(path)).map(({ path }) => path);
  const fields = all.filter(({ fieldClass }) => personal.includes(fieldClass)).map(({ path }) => path);
  return (answer) => ({
    pathways: [...new Set(pathwayIds.flatMap((path) => valuesAt(answer, path)).map(String))],
    fields: fields.filter((path) => valuesAt(answer, path).length > 0),
  });
}

function valuesAt(answer: unknown, path: string): unknown[] {
  const steps = path
    .replaceAll('[]', '.[]')
    .split('.')
    .filter((step) => step !== '');
  return steps.reduce<unknown[]>((held, step) => held.flatMap((value) => partsOf(value, step)), [answer]);
}

function partsOf(value: unknown, step: string): unknown[] {
  if (step === '[]') return Array.isArray(value) ? value : [];
  const part = (value as Record<string, unknown> | null | undefined)?.[step];
  return part === undefined || part === null ? [] : [part];
}
