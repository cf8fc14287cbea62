import type { Agency } from '../../schemas/agency';
import type { Member } from '../../schemas/api/register';
import type { Competence } from '../../schemas/step';
import type { LocalDate } from '../../schemas/time';
import { isTeam, teamOf } from './membership';
import { hasLeft, whoHasTheWork, type Colleague } from './who-has-the-work';

/** A member with what they have learned. */
export type Trained = Colleague & Pick<Member, 'competences'>;

type Wanted = { owner: Agency; needs: readonly Competence[]; day: LocalDate };

/** Why a step cannot be given to somebody. */
export type Unassignable = 'no-such-member' | 'no-such-team' | 'has-left' | 'away' | 'competence-missing';

/**
 * Why a step of `owner` cannot be given to a member or team on a day; undefined where it can. A team is there as long as
 * somebody works in it, and whoever takes from its queue is asked for their competences then.
 */
export function unassignable(
  to: string,
  { owner, needs, day }: Wanted,
  members: readonly Trained[],
): Unassignable | undefined {
  const own = members.filter(({ agency }) => agency === owner);
  if (isTeam(to)) return own.some((one) => teamOf(one) === to && !hasLeft(one, day)) ? undefined : 'no-such-team';
  const member = own.find(({ id }) => id === to);
  if (member === undefined) return 'no-such-member';
  if (hasLeft(member, day)) return 'has-left';
  if (whoHasTheWork(to, day, new Map(own.map((one) => [one.id, one])))?.as === 'queue') return 'away';
  return needs.every((needed) => competencesOn(member, day).includes(needed)) ? undefined : 'competence-missing';
}

/** What a member has learned that counts on a day. */
export const competencesOn = ({ competences }: Pick<Member, 'competences'>, day: LocalDate): string[] =>
  competences
    .filter(({ obtainedOn, validUntil }) => obtainedOn <= day && (validUntil === undefined || day <= validUntil))
    .map(({ course }) => course);
