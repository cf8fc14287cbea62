import { z } from 'zod';
import { ClosedReason, Phase } from '../pathway';
import { field } from './field-class';

const count = field('operational', z.int().optional());

/** How many pathways of one jurisdiction stand in a phase or ended so: rounded, or only that they are few. */
export const Aggregate = z
  .object({
    profile: field('operational', z.string()),
    phase: field('operational', Phase),
    closed: field('operational', ClosedReason.optional()),
    about: count,
    fewerThan: count,
  })
  .meta({ id: 'Aggregate' });
export type Aggregate = z.infer<typeof Aggregate>;
