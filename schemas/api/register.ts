import { z } from 'zod';
import { Agency, EscalationTarget, Role } from '../agency';
import { StepKey } from '../step';
import { LocalDate } from '../time';
import { field } from './field-class';

/** A member's id is their agency's own: it holds no slash, and so never reads as a team. */
const MemberId = z.string().regex(/^[A-Za-z0-9][\w.-]{1,99}$/);
const Place = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
const Phone = z.string().regex(/^\+?[\d ()-]{3,30}$/);

/** Both days count; without `cover` the work goes to the team's queue. */
export const Absence = z
  .object({
    from: field('operational', LocalDate),
    to: field('operational', LocalDate),
    cover: field('pseudonym', MemberId.optional()),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'an absence ends on or after the day it begins' })
  .meta({ id: 'Absence' });

/** What a member has learned, as their agency recorded it; without `validUntil` it does not lapse. */
export const HeldCompetence = z
  .object({
    course: field('operational', z.string().min(1).max(120)),
    provider: field('operational', z.string().min(1).max(120)),
    level: field('operational', z.string().min(1).max(40)),
    obtainedOn: field('operational', LocalDate),
    validUntil: field('operational', LocalDate.optional()),
  })
  .meta({ id: 'HeldCompetence' });

/**
 * A member as their agency tells it; the agency itself is told by the address. `serves`: for whom their unit is there, by
 * the code of an establishment, of a probation area, or the word of what a provider does. `answersFor`: where steps come
 * whose clock ran out.
 */
export const MemberEntry = z
  .object({
    id: field('pseudonym', MemberId),
    name: field('identity', z.string().min(1).max(120)),
    area: field('operational', Place),
    unit: field('operational', Place),
    team: field('operational', Place),
    serves: field('operational', z.array(z.string().min(1).max(60)).max(50).optional()),
    roles: field('operational', z.array(Role).min(1).max(6)),
    answersFor: field('operational', z.array(EscalationTarget).max(5).optional()),
    languages: field('operational', z.array(z.string().regex(/^[a-z]{2,3}$/)).max(20)),
    workPhone: field('identity', Phone.optional()),
    dutyPhone: field('identity', Phone.optional()),
    absences: z.array(Absence).max(50),
    competences: z.array(HeldCompetence).max(50),
  })
  .meta({ id: 'MemberEntry' });
export type MemberEntry = z.infer<typeof MemberEntry>;

/** `leftOn`: since that day the agency's register no longer names them; what they did stays theirs. */
export const Member = MemberEntry.extend({
  agency: field('operational', Agency),
  leftOn: field('operational', LocalDate.optional()),
}).meta({ id: 'Member' });
export type Member = z.infer<typeof Member>;

/** A whole agency's register. `lines`: where in a file each stood, so that a wrong one is named by its line. */
export const RegisterRequest = z
  .strictObject({
    members: field('identity', z.array(z.record(z.string(), z.unknown())).max(5000)),
    lines: field('operational', z.array(z.int()).optional()),
  })
  .meta({ id: 'RegisterRequest' });
export type RegisterRequest = z.infer<typeof RegisterRequest>;

/** How many sessions of a member were ended. */
export const SignedOut = z
  .object({ member: field('pseudonym', z.string()), ended: field('operational', z.int()) })
  .meta({ id: 'SignedOut' });

/** A step that was in the hand of somebody who has left; `kept`: they are one of a pair of whom one always stays. */
export const HandedBack = z
  .object({
    pathwayId: field('pseudonym', z.string()),
    step: field('step-fact', StepKey),
    member: field('pseudonym', z.string()),
    to: field('operational', z.string()),
    outcome: field('operational', z.enum(['taken', 'set-aside', 'repeated', 'pending', 'kept'])),
  })
  .meta({ id: 'HandedBack' });
export type HandedBack = z.infer<typeof HandedBack>;

/**
 * `left`: whom the register no longer names; as long as a line is wrong, nobody is taken to have left. `handedBack`: what
 * became of the steps that were in the hand of whoever has left.
 */
export const RegisterAnswer = z
  .object({
    taken: field('operational', z.int()),
    left: field('pseudonym', z.array(z.string())),
    handedBack: z.array(HandedBack),
    refused: z.array(
      z.object({
        line: field('operational', z.int()),
        field: field('operational', z.string()),
        message: field('operational', z.string()),
      }),
    ),
  })
  .meta({ id: 'RegisterAnswer' });
export type RegisterAnswer = z.infer<typeof RegisterAnswer>;
