import { z } from 'zod';

/** The words of R4's list of issue types that we use. */
const IssueCode = z.enum([
  'login',
  'structure',
  'required',
  'value',
  'too-long',
  'not-found',
  'code-invalid',
  'business-rule',
  'conflict',
  'transient',
  'exception',
  'informational',
]);

export const Issue = z.strictObject({
  severity: z.enum(['error', 'information']),
  code: IssueCode,
  diagnostics: z.string(),
  /** Our own word for it, where R4's is too wide. */
  details: z.strictObject({ coding: z.array(z.strictObject({ system: z.url(), code: z.string() })) }).optional(),
  /** FHIRPath to what is wrong; its value is not repeated. */
  expression: z.array(z.string()).optional(),
});
export type Issue = z.infer<typeof Issue>;

/** R4's answer to whoever sent something: what is wrong, and where. */
export const OperationOutcome = z.strictObject({
  resourceType: z.literal('OperationOutcome'),
  issue: z.array(Issue).min(1),
});
export type OperationOutcome = z.infer<typeof OperationOutcome>;
