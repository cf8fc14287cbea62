import type { Member } from '../../schemas/api/register';
import type { LocalDate } from '../../schemas/time';
import { isTeam, teamOf, type Placed } from './membership';

/** A member as the rule sees them. */
export type Colleague = Placed & Pick<Member, 'absences' | 'leftOn'>;

/** `member`: theirs · `cover`: done for one who is absent · `queue`: anybody's of the team. */
export type WorkHolder = { as: 'member' | 'cover'; member: string } | { as: 'queue'; team: string };

export type Colleagues = ReadonlyMap<string, Colleague>;

export const hasLeft = ({ leftOn }: Colleague, day: LocalDate): boolean => leftOn !== undefined && leftOn <= day;

/** Who has a step's work on a day: its member, while they are away their cover, else their team's queue. */
export function whoHasTheWork(assignee: string, day: LocalDate, register: Colleagues): WorkHolder | undefined {
  if (isTeam(assignee)) return { as: 'queue', team: assignee };
  const member = register.get(assignee);
  if (member === undefined) return undefined;
  if (isThere(member, day)) return { as: 'member', member: member.id };
  const cover = hasLeft(member, day) ? undefined : coverFor(member, day, register);
  return cover === undefined ? { as: 'queue', team: teamOf(member) } : { as: 'cover', member: cover };
}

const absenceOn = ({ absences }: Colleague, day: LocalDate) =>
  absences.find(({ from, to }) => from <= day && day <= to);

export const isThere = (member: Colleague, day: LocalDate): boolean =>
  !hasLeft(member, day) && absenceOn(member, day) === undefined;

/** Who covers must be there; a cover's own cover is not asked, so that no circle is walked. */
function coverFor(member: Colleague, day: LocalDate, register: Colleagues): string | undefined {
  const cover = register.get(absenceOn(member, day)?.cover ?? '');
  return cover !== undefined && isThere(cover, day) ? cover.id : undefined;
}

/**
 * On the specialised track two named workers know the person, and one of them always stays: of the two that are to be
 * replaced at once, the first is kept.
 */
export const replaceable = (pair: readonly [string, string], wanted: readonly string[]): string[] => {
  const both = pair.every((worker) => wanted.includes(worker));
  return wanted.filter((worker) => !both || worker !== pair[0]);
};
