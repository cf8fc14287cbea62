import { z } from 'zod';

/** The families of numbers by which agencies know a person: NOMS in prison, CRN in probation. */
export const Scheme = z.enum(['NOMS', 'CRN']);
export type Scheme = z.infer<typeof Scheme>;

/** A number as it travels: a keyed token `v<key version>.<base64url>`, never the number itself. */
export const Identifier = z.object({ scheme: Scheme, token: z.string().regex(/^v\d+\.[\w-]{43}$/) });
export type Identifier = z.infer<typeof Identifier>;
