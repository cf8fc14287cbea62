import { z } from 'zod';

/** The domains of need a handover report speaks to. */
export const NeedsDomain = z.enum([
  'accommodation',
  'attitudes-thinking-behaviour',
  'children-families-community',
  'drugs-and-alcohol',
  'education-skills-work',
  'finance-and-id',
  'health',
]);
export type NeedsDomain = z.infer<typeof NeedsDomain>;
