import { readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { field } from '../../schemas/api/field-class';
import { isShape, untaggedFields } from '../support/untagged-fields';

const folder = path.resolve(__dirname, '../../schemas/api');

async function exportedShapes(): Promise<[string, z.core.$ZodType][]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  const modules = await Promise.all(files.map((file) => import(path.join(folder, file)) as Promise<object>));
  return modules.flatMap((exported) =>
    Object.entries(exported).flatMap(([name, value]): [string, z.core.$ZodType][] =>
      isShape(value) ? [[name, value]] : [],
    ),
  );
}

it('says of every field the api shows or takes what kind of data it holds', async () => {
  const shapes = await exportedShapes();
  expect(shapes.map(([name]) => name)).toEqual(
    expect.arrayContaining(['CaseloadRow', 'PathwayPage', 'LiveState', 'Problem']),
  );
  expect(shapes.flatMap(([name, schema]) => untaggedFields(schema, name))).toEqual([]);
});

describe('a field without a class is found', () => {
  const tagged = field('step-fact', z.string());

  it('at the top of an answer', () =>
    expect(untaggedFields(z.object({ step: tagged, offence: z.string() }), 'Planted')).toEqual(['Planted.offence']));

  it('where it may be absent, or have a default', () =>
    expect(untaggedFields(z.object({ a: z.string().optional(), b: z.int().default(1) }), 'Planted')).toEqual([
      'Planted.a',
      'Planted.b',
    ]));

  it('inside a list, a record, a choice and an answer within an answer', () =>
    expect(
      untaggedFields(
        z.object({
          list: z.array(z.object({ untold: z.string() })),
          record: z.record(z.string(), z.number()),
          choice: z.union([tagged, z.boolean()]),
        }),
        'Planted',
      ),
    ).toEqual(['Planted.list[].untold', 'Planted.record{}', 'Planted.choice(1)']));

  it('when its class is no class we know', () =>
    expect(untaggedFields(z.object({ note: z.string().meta({ fieldClass: 'whatever' }) }), 'Planted')).toEqual([
      'Planted.note',
    ]));

  it('and one that has its class is not', () =>
    expect(untaggedFields(z.object({ step: tagged }), 'Planted')).toEqual([]));
});
