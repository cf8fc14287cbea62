import { z } from 'zod';
import type { Connections } from '../platform/connections';

const Recipient = z.strictObject({ mail: z.email(), language: z.enum(['en', 'nb']).default('en') });
/** `agency`: a connected one, whose mails lead to the task. */
export type Recipient = z.infer<typeof Recipient> & { agency?: string };

/** Who is reached by mail: an agency's or a provider's word in the profiles, and its address. */
const Recipients = z.record(z.string().min(1), Recipient);
export type Recipients = Readonly<Record<string, Recipient>>;

/** The setting as it stands in the environment: JSON. */
export const RecipientsText = z.string().transform((text, context) => {
  try {
    return Recipients.parse(JSON.parse(text));
  } catch {
    context.addIssue('must be JSON: {"welfare-agency": {"mail": "…", "language": "en"}}');
    return z.NEVER;
  }
});

type Connected = Pick<Connections, 'list' | 'contactOf'>;

/** Those of the setting, and every connected agency with a mail address by each word that asks it. */
export async function withConnected(recipients: Recipients, connections: Connected): Promise<Recipients> {
  const connected = (await connections.list()).map(async (row) => {
    const contact = await connections.contactOf(row);
    if (contact === undefined) return [];
    const recipient: Recipient = { mail: contact.address, language: contact.language, agency: row._id };
    return [...(row.provides ?? []), ...(row.kind === 'community' ? [] : [row.kind])].map(
      (to) => [to, recipient] as const,
    );
  });
  const all = (await Promise.all(connected)).flat();
  return { ...recipients, ...(Object.fromEntries(all) as Recipients) };
}
