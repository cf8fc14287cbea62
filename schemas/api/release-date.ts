import { z } from 'zod';
import { LocalDate } from '../time';
import { field } from './field-class';

const release = field('step-fact', LocalDate);

/** Another day of release to look at; nothing moves. */
export const ReleaseDateRequest = z.strictObject({ release }).meta({ id: 'ReleaseDateRequest' });

/** A day of release an officer proposes; a prison's system or a court sets it. */
export const ProposeReleaseRequest = z
  .strictObject({ release, note: field('note', z.string().max(4000).optional()) })
  .meta({ id: 'ProposeReleaseRequest' });
export type ProposeReleaseRequest = z.infer<typeof ProposeReleaseRequest>;
