import { z } from 'zod';
import { Instant } from '../time';
import { CodeableConcept, Identifier, Reference } from './element';

/** Every word R4 has for the status of a Task. */
export const TaskStatus = z.enum([
  'draft',
  'requested',
  'received',
  'accepted',
  'rejected',
  'ready',
  'cancelled',
  'in-progress',
  'on-hold',
  'failed',
  'completed',
  'entered-in-error',
]);
export type TaskStatus = z.infer<typeof TaskStatus>;

/** What the work led to: R4 gives a value some fifty forms under as many names, of which we look for none by name. */
const Output = z.looseObject({ type: CodeableConcept });
export type Output = z.infer<typeof Output>;

/** A Task as whoever does it posts it back: what we read of it. A Task may hold more, and that may stand. */
export const TaskUpdate = z.looseObject({
  resourceType: z.literal('Task'),
  identifier: z.array(Identifier).min(1),
  status: TaskStatus,
  statusReason: CodeableConcept.optional(),
  for: Reference.optional(),
  /** When the status became what it is; the same update sent again tells the same time. */
  lastModified: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text).toISOString())
    .pipe(Instant),
  note: z.array(z.looseObject({ text: z.string() })).optional(),
  output: z.array(Output).optional(),
});
export type TaskUpdate = z.infer<typeof TaskUpdate>;

const ServiceRequest = z.strictObject({
  resourceType: z.literal('ServiceRequest'),
  id: z.string(),
  status: z.enum(['active', 'revoked']),
  intent: z.literal('order'),
  code: CodeableConcept,
  subject: Reference,
});

/** A Task as we place it: nothing else leaves, so that no field can be added without being seen here. */
export const PlacedTask = z.strictObject({
  resourceType: z.literal('Task'),
  contained: z.tuple([ServiceRequest]),
  identifier: z.array(Identifier).length(1),
  status: z.enum(['requested', 'cancelled']),
  intent: z.literal('order'),
  code: CodeableConcept,
  focus: Reference,
  for: Reference,
  authoredOn: z.string(),
  lastModified: z.string(),
  requester: Reference,
  owner: Reference,
  input: z.array(z.strictObject({ type: CodeableConcept, valueDateTime: z.string() })),
});
export type PlacedTask = z.infer<typeof PlacedTask>;
