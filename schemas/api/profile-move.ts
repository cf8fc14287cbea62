import { z } from 'zod';
import { ProfileMoveReason } from '../work-reason';
import { field } from './field-class';

/** Moves a pathway to a newer version of its profile; what that does to its plan is asked for before. */
export const MoveProfileRequest = z
  .strictObject({
    version: field('operational', z.int().positive()),
    reason: field('step-fact', ProfileMoveReason),
    note: field('note', z.string().max(4000).optional()),
  })
  .meta({ id: 'MoveProfileRequest' });
export type MoveProfileRequest = z.infer<typeof MoveProfileRequest>;
