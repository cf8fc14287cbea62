import { z } from 'zod';
import { requests, type Said } from '../act-report';

/** What may be done from a link. */
export const TaskAct = z.enum(['accept', 'return', 'decline', 'complete']);
export type TaskAct = z.infer<typeof TaskAct>;

const Form = z.object({
  session: z.string().max(100),
  act: TaskAct,
  reason: z.string().max(60).optional(),
  missing: z.union([z.string(), z.array(z.string())]).optional(),
  note: z.string().max(4000).optional(),
});

type Chosen = { session: string; said?: Extract<Said, { act: TaskAct }> };

/** What somebody chose on the page, and the session it stood in; nothing said where it is no whole answer. */
export function readForm(form: unknown): Chosen {
  const { data } = Form.safeParse(form);
  if (data === undefined) return { session: '' };
  const { session, act, reason, missing, note } = data;
  const text = note?.trim();
  const withReason = act === 'decline' || act === 'return' ? { reason } : {};
  const lacks = act === 'return' && missing !== undefined ? { missing: [missing].flat() } : {};
  const body = requests[act].safeParse({ ...withReason, ...lacks, ...(text ? { note: text } : {}) });
  return { session, ...(body.success ? { said: { act, body: body.data } as NonNullable<Chosen['said']> } : {}) };
}
