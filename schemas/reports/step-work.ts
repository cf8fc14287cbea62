import { z } from 'zod';
import { StepKey } from '../step';
import { LocalDate } from '../time';
import { Id, noteRef, Reference, reportOf } from './envelope';
import { ExtensionReason, OverrideReason, ReassignReason, SkipReason } from '../work-reason';

const step = StepKey;

/** What is done about a step without doing the step. */
export const stepWorkReports = [
  /** The question stands in the encrypted store. */
  reportOf('agency.step.question', z.object({ step, noteRef: Reference })),
  reportOf('agency.step.extension-requested', z.object({ step, until: LocalDate, reason: ExtensionReason, noteRef })),
  /** `to` is a member, or a team whose queue takes it. */
  reportOf('agency.step.reassigned', z.object({ step, to: Id, reason: ReassignReason, noteRef })),
  reportOf('agency.step.waived', z.object({ step, reason: OverrideReason, until: LocalDate, noteRef })),
  /** `approvedBy`: the second person who agreed. */
  reportOf('agency.step.skipped', z.object({ step, reason: SkipReason, approvedBy: Id.optional(), noteRef })),
  reportOf('agency.step.nudged', z.object({ step, noteRef })),
] as const;
