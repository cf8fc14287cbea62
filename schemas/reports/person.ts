import { z } from 'zod';
import { Reference, reportEnvelope } from './envelope';

/** Names, birth date, language and contact stand in the encrypted store; the report carries where. */
export const PersonRegistered = z.object({
  ...reportEnvelope,
  type: z.literal('agency.person.registered'),
  data: z.object({ detailsRef: Reference }),
});

/** Two numbers of one person: both stand in `identifiers`. */
export const IdentityLinked = z.object({
  ...reportEnvelope,
  type: z.literal('agency.identity.linked'),
  data: z.object({}),
});
