import { z } from 'zod';
import { Establishment } from './custody';
import { Id, Reference, reportOf } from './envelope';

/** What people do inside; visits and calls are none of it. */
export const Activity = z.enum(['education', 'training', 'work', 'recreation', 'programme']);
export type Activity = z.infer<typeof Activity>;

export const ObservationSetting = z.enum([...Activity.options, 'unit', 'meeting']);
export type ObservationSetting = z.infer<typeof ObservationSetting>;

export const regimeReports = [
  /** The level by the name the profile's country gives it. */
  reportOf(
    'agency.custody.security-level-changed',
    z.object({ level: z.string().min(1).max(60), establishment: Establishment.optional() }),
  ),
  reportOf(
    'agency.custody.activity',
    z.object({ kind: z.enum(['joined', 'left']), activity: Activity, activityId: Id.optional() }),
  ),
  /** The observer's own words stand behind `noteRef`, the positive counterpart behind its own; `differs`: from this person's usual pattern. */
  reportOf(
    'agency.observation.recorded',
    z.object({
      setting: ObservationSetting,
      noteRef: Reference,
      counterpartRef: Reference.optional(),
      differs: z.boolean(),
    }),
  ),
] as const;
