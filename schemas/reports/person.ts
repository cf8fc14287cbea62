import { z } from 'zod';
import { Identifier } from '../identifier';
import { Lead } from '../pathway';
import { Track } from '../step';
import { LocalDate } from '../time';
import { Establishment, LegalStatus } from './custody';
import { noteRef, Reference, reportOf } from './envelope';
import { OverrideReason, ProfileMoveReason } from '../work-reason';

export const AgreementScope = z.enum(['mentoring', 'exit-support', 'health', 'family', 'aftercare']);
export type AgreementScope = z.infer<typeof AgreementScope>;

export const LegalBasis = z.enum(['statute', 'court-order', 'agreement']);
export type LegalBasis = z.infer<typeof LegalBasis>;

export const personReports = [
  /** Names, birth date, language and contact stand in the encrypted store; the report carries where. */
  reportOf('agency.person.registered', z.object({ detailsRef: Reference })),
  /** Opens the pathway of a person who is already inside. */
  reportOf(
    'agency.pathway.requested',
    z.object({ establishment: Establishment, legalStatus: LegalStatus, admittedOn: LocalDate }),
  ),
  reportOf('agency.lead.overridden', z.object({ lead: Lead, reason: OverrideReason, until: LocalDate, noteRef })),
  /** Two numbers of one person: both stand in `identifiers`. */
  reportOf('agency.identity.linked', z.object({})),
  /**
   * Two numbers of one scheme were one person's: both stand in `identifiers`, the one that goes on first. Each may
   * have had a pathway: `into` tells the one that ends where the person's way goes on.
   */
  reportOf(
    'agency.identity.merged',
    z.object({ surviving: Identifier, removed: Identifier, into: z.string().min(1).optional() }),
  ),
  /** A merge was wrong: `reactivated` is a person's own number again, `remaining` keeps the rest. */
  reportOf('agency.identity.unmerged', z.object({ reactivated: Identifier, remaining: Identifier })),
  /**
   * Two people decide on which facts and by which law a person comes to a track or leaves it; `reviewOn` is when it is
   * looked at again, `workers` are who then works with the person, and `personViewRef` is what the person says of it.
   */
  reportOf(
    'agency.track.decided',
    z.object({
      track: Track,
      legalBasis: LegalBasis,
      factsRef: Reference,
      reviewOn: LocalDate,
      workers: z.array(z.string().min(1).max(120)).max(4),
      personViewRef: Reference.optional(),
    }),
  ),
  /** A named person moves the pathway to a newer version of its profile, having seen what that does to its plan. */
  reportOf('agency.profile.moved', z.object({ version: z.int().positive(), reason: ProfileMoveReason, noteRef })),
  reportOf('agency.agreement.given', z.object({ scope: AgreementScope, noteRef })),
  reportOf('agency.agreement.withdrawn', z.object({ scope: AgreementScope, noteRef })),
] as const;
