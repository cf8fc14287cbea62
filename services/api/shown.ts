import type { z } from 'zod';
import { fieldsOf } from '../../schemas/api/fields';
import type { FieldClass } from '../../schemas/api/field-class';

export type Shown = { pathways: string[]; fields: string[] };

const personal: readonly FieldClass[] = ['identity', 'note', 'content', 'victim'];

/** Says of an answer of this shape whose it is, and which personal fields are in it. */
export function createShown(shape: z.ZodType): (answer: unknown) => Shown {
  const all = fieldsOf(shape);
  const pathwayIds = all.filter(({ path }) => /(^|[.\]])pathwayId$/.test(path)).map(placeOf);
  const fields = all.filter(({ fieldClass }) => personal.includes(fieldClass)).map(placeOf);
  return (answer) => ({
    pathways: [...new Set(pathwayIds.flatMap(({ steps }) => valuesAt(answer, steps)).map(String))],
    fields: fields.filter(({ steps }) => isAnyAt(answer, steps)).map(({ path }) => path),
  });
}

const placeOf = ({ path }: { path: string }) => ({
  path,
  steps: path
    .replaceAll('[]', '.[]')
    .split('.')
    .filter((step) => step !== ''),
});

const valuesAt = (answer: unknown, steps: readonly string[]): unknown[] =>
  steps.reduce<unknown[]>((held, step) => held.flatMap((value) => partsOf(value, step)), [answer]);

/** The first that is found is enough. */
const isAnyAt = (value: unknown, [step, ...rest]: readonly string[]): boolean =>
  step === undefined || partsOf(value, step).some((part) => isAnyAt(part, rest));

function partsOf(value: unknown, step: string): unknown[] {
  if (step === '[]') return Array.isArray(value) ? value : [];
  const part = (value as Record<string, unknown> | null | undefined)?.[step];
  return part === undefined || part === null ? [] : [part];
}
