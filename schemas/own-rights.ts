import { z } from 'zod';

/** Why a part of what is known of them may be kept from a person for a time: LED Articles 13 to 15. */
export const RestrictionReason = z.enum(['inquiry', 'prevention', 'public-security', 'national-security', 'others']);
export type RestrictionReason = z.infer<typeof RestrictionReason>;

/** The parts of a person's own file. */
export const OwnPart = z.enum(['plan', 'told', 'looks']);
export type OwnPart = z.infer<typeof OwnPart>;

/** What a person asks for: LED Articles 14 and 16, GDPR Articles 15 to 17 and 21. */
export const OwnRequestKind = z.enum(['see', 'rectify', 'contest', 'erase']);
export type OwnRequestKind = z.infer<typeof OwnRequestKind>;

export const OwnRequestOutcome = z.enum(['granted', 'partly', 'refused']);
export type OwnRequestOutcome = z.infer<typeof OwnRequestOutcome>;
