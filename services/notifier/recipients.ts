import { z } from 'zod';

const Recipient = z.strictObject({ mail: z.email(), language: z.enum(['en', 'nb']).default('en') });
export type Recipient = z.infer<typeof Recipient>;

/** Who is reached by mail: an agency's or a provider's word in the profiles, and its address. */
export const Recipients = z.record(z.string().min(1), Recipient);
export type Recipients = z.infer<typeof Recipients>;

/** The setting as it stands in the environment: JSON. */
export const RecipientsText = z.string().transform((text, context) => {
  try {
    return Recipients.parse(JSON.parse(text));
  } catch {
    context.addIssue('must be JSON: {"welfare-agency": {"mail": "…", "language": "en"}}');
    return z.NEVER;
  }
});
