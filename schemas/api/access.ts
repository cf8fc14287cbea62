import { z } from 'zod';
import { Agency, Role } from '../agency';
import { Instant, LocalDate } from '../time';
import { field } from './field-class';

/** What somebody needs a pathway for that is not theirs. */
export const AccessPurpose = z.enum(['case-work', 'cover', 'complaint', 'inspection', 'emergency']);
export type AccessPurpose = z.infer<typeof AccessPurpose>;

const reason = field('note', z.string().trim().min(10).max(1000));
const whose = {
  pathwayId: field('pseudonym', z.string().min(1).max(100).optional()),
  number: field('identity', z.string().trim().min(2).max(40).optional()),
};
const named = ({ pathwayId, number }: { pathwayId?: string | undefined; number?: string | undefined }): boolean =>
  (pathwayId === undefined) !== (number === undefined);
const oneOfBoth = { path: ['pathwayId'], message: 'say either the pathway or a number of the person' };

/** By the pathway or a number of the person; the answer is the same whether there is one or not. */
export const AccessRequestBody = z
  .strictObject({ ...whose, purpose: field('operational', AccessPurpose), reason })
  .refine(named, oneOfBoth)
  .meta({ id: 'AccessRequestBody' });
export type AccessRequestBody = z.infer<typeof AccessRequestBody>;

export const BreakGlassBody = z
  .strictObject({ ...whose, reason })
  .refine(named, oneOfBoth)
  .meta({ id: 'BreakGlassBody' });

/** `until`: of a broken glass, when what it opened closes again. */
export const AccessReceived = z
  .object({ id: field('operational', z.string()), until: field('operational', Instant.optional()) })
  .meta({ id: 'AccessReceived' });
export type AccessReceived = z.infer<typeof AccessReceived>;

export const AccessRequest = z
  .object({
    id: field('operational', z.string()),
    pathwayId: field('pseudonym', z.string()),
    member: field('pseudonym', z.string()),
    purpose: field('operational', AccessPurpose),
    reason: field('note', z.string().optional()),
    at: field('operational', Instant),
  })
  .meta({ id: 'AccessRequest' });
export type AccessRequest = z.infer<typeof AccessRequest>;

/** `until`: the last day on which whoever asked may look, at most 90 days away. */
export const AccessAnswerBody = z
  .discriminatedUnion('admit', [
    z.strictObject({ admit: field('operational', z.literal(true)), until: field('operational', LocalDate) }),
    z.strictObject({ admit: field('operational', z.literal(false)) }),
  ])
  .meta({ id: 'AccessAnswerBody' });

/**
 * `admitted`: let in by a supervisor · `broken-glass`: let themselves in, for a day at most · `excluded`: kept out, as a
 * relative or for another conflict · `restricted`: only who has a step of it sees the pathway.
 */
export const ExceptionKind = z.enum(['admitted', 'broken-glass', 'excluded', 'restricted']);
export type ExceptionKind = z.infer<typeof ExceptionKind>;

export const AccessException = z
  .object({
    id: field('operational', z.string()),
    kind: field('operational', ExceptionKind),
    pathwayId: field('pseudonym', z.string()),
    member: field('pseudonym', z.string().optional()),
    purpose: field('operational', AccessPurpose.optional()),
    reason: field('note', z.string().optional()),
    by: field('pseudonym', z.string()),
    from: field('operational', Instant),
    until: field('operational', Instant),
  })
  .meta({ id: 'AccessException' });
export type AccessException = z.infer<typeof AccessException>;

/** What a supervisor sets; `until`: the last day, when it is looked at again. What keeps somebody out holds on after it, until a person ends it. */
export const ExceptionBody = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: field('operational', z.literal('admitted')),
      pathwayId: field('pseudonym', z.string().min(1).max(100)),
      member: field('pseudonym', z.string().min(1).max(100)),
      purpose: field('operational', AccessPurpose),
      reason,
      until: field('operational', LocalDate),
    }),
    z.strictObject({
      kind: field('operational', z.literal('excluded')),
      pathwayId: field('pseudonym', z.string().min(1).max(100)),
      member: field('pseudonym', z.string().min(1).max(100)),
      reason,
      until: field('operational', LocalDate),
    }),
    z.strictObject({
      kind: field('operational', z.literal('restricted')),
      pathwayId: field('pseudonym', z.string().min(1).max(100)),
      reason,
      until: field('operational', LocalDate),
    }),
  ])
  .meta({ id: 'ExceptionBody' });
export type ExceptionBody = z.infer<typeof ExceptionBody>;

/** What somebody may see and do of a pathway, and why. `relations`: what they are to it; none: they see nothing of it. */
export const RightsExplained = z
  .object({
    member: field('pseudonym', z.string()),
    agency: field('operational', Agency),
    roles: field('operational', z.array(Role)),
    pathwayId: field('pseudonym', z.string()),
    sees: field('operational', z.boolean()),
    relations: field('operational', z.array(z.string())),
    shades: field('operational', z.array(z.string())),
    deeds: field('operational', z.array(z.string())),
    steps: z.array(
      z.object({
        step: field('operational', z.string()),
        shades: field('operational', z.array(z.string())),
        deeds: field('operational', z.array(z.string())),
      }),
    ),
    exceptions: z.array(AccessException.omit({ reason: true })),
  })
  .meta({ id: 'RightsExplained' });
export type RightsExplained = z.infer<typeof RightsExplained>;
