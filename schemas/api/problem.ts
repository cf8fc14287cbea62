import { z } from 'zod';
import { field } from './field-class';

/** RFC 9457. `code` is kebab-case; `trace` finds the cause in the log; `fields` names what is wrong where. */
export const Problem = z
  .object({
    type: field('operational', z.string()),
    title: field('operational', z.string()),
    status: field('operational', z.int()),
    code: field('operational', z.string()),
    detail: field('operational', z.string().optional()),
    trace: field('operational', z.string()),
    fields: z
      .array(z.object({ field: field('operational', z.string()), message: field('operational', z.string()) }))
      .optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
