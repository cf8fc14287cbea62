import { z } from 'zod';

/** Where each person's story comes to rest, by number; what is not named may be anything. */
export const Expected = z.object({
  playing: z.boolean(),
  people: z.record(
    z.string(),
    z.object({
      phase: z.string().optional(),
      conditions: z.array(z.string()).optional(),
      closed: z.string().optional(),
      lead: z.string().optional(),
      steps: z.record(z.string(), z.string()),
      escalated: z.record(z.string(), z.string()).optional(),
    }),
  ),
});
export type People = z.infer<typeof Expected>['people'];

/** The parts of a pathway's page that a rest may name. */
export const Page = z.looseObject({
  phase: z.string(),
  conditions: z.array(z.string()),
  closed: z.string().optional(),
  lead: z.string(),
  steps: z.array(z.looseObject({ key: z.string(), status: z.string(), escalatedTo: z.string().optional() })),
});

/** What a page still lacks of a rest, in words; empty once it has come to rest. */
export function differences({ steps, escalated, ...rest }: People[string], page: z.infer<typeof Page>): string[] {
  const step = (key: string) => page.steps.find((shown) => shown.key === key);
  return [
    ...Object.entries(rest).flatMap(([name, wanted]) => differing(name, wanted, page[name])),
    ...Object.entries(steps).flatMap(([key, wanted]) => differing(key, wanted, step(key)?.status)),
    ...Object.entries(escalated ?? {}).flatMap(([key, to]) =>
      differing(`${key} escalated`, to, step(key)?.escalatedTo),
    ),
  ];
}

const differing = (name: string, wanted: unknown, shown: unknown): string[] =>
  JSON.stringify(wanted) === JSON.stringify(shown) ? [] : [`${name} ${String(wanted)}, not ${String(shown)}`];
