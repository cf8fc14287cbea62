import { z } from 'zod';
import { LocalDate } from '../time';
import { field } from './field-class';
import { ExtensionReason, FailReason, OverrideReason, ReassignReason, SkipReason } from '../work-reason';

const words = z.string().max(4000);
const note = field('note', words.optional());

/** What an officer may do about a step without answering or finishing it; days end in the pathway's zone. */
export const NudgeRequest = z.strictObject({ note }).meta({ id: 'NudgeRequest' });
/** The note is the question. */
export const AskRequest = z.strictObject({ note: field('note', words.min(1)) }).meta({ id: 'AskRequest' });
export const ExtendRequest = z
  .strictObject({ until: field('step-fact', LocalDate), reason: field('step-fact', ExtensionReason), note })
  .meta({ id: 'ExtendRequest' });
export const SkipRequest = z.strictObject({ reason: field('step-fact', SkipReason), note }).meta({ id: 'SkipRequest' });
export const FailRequest = z.strictObject({ reason: field('step-fact', FailReason), note }).meta({ id: 'FailRequest' });
export const WaiveRequest = z
  .strictObject({ until: field('step-fact', LocalDate), reason: field('step-fact', OverrideReason), note })
  .meta({ id: 'WaiveRequest' });
/** `to` is a member of the owner's agency, or a team whose queue takes it. */
export const ReassignRequest = z
  .strictObject({
    to: field('operational', z.string().min(1).max(120)),
    reason: field('step-fact', ReassignReason),
    note,
  })
  .meta({ id: 'ReassignRequest' });
