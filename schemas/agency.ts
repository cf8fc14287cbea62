import { z } from 'zod';

/** The kinds of agency that share a pathway. `community` stands for providers of accommodation and support outside. */
export const Agency = z.enum(['prison', 'probation', 'community']);
export type Agency = z.infer<typeof Agency>;

/** Who tells us anything: the agencies, and our own notifier of what became of its notices. */
export const Teller = z.enum([...Agency.options, 'notifier']);
export type Teller = z.infer<typeof Teller>;

/** What somebody is to a service. A system acts as its agency. */
export const Role = z.enum([
  'probation-officer',
  'responsible-prison-officer',
  'contact-officer',
  'case-coordinator',
  'supervisor',
  'community-worker',
  'mentor',
  'training-lead',
  'integrator',
  'administrator',
  'auditor',
  'data-protection-officer',
]);
export type Role = z.infer<typeof Role>;

/** Whose work a step is within its agency. */
export const Responsible = z.enum([
  'contact-officer',
  'responsible-prison-officer',
  'prison-health',
  'probation-officer',
  'duty-officer',
  'supervisor',
  'housing',
  'mentor',
  'exit-worker',
  'municipality',
]);
export type Responsible = z.infer<typeof Responsible>;

/** Where a step goes when its clock runs out. */
export const EscalationTarget = z.enum(['supervisor', 'director', 'panel', 'case-coordinator', 'joint-response']);
export type EscalationTarget = z.infer<typeof EscalationTarget>;

export const Actor = z.object({ role: Role, ref: z.string().min(1).max(120) });
export type Actor = z.infer<typeof Actor>;
