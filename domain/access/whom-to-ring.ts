import type { Agency, EscalationTarget, Responsible } from '../../schemas/agency';
import type { Member } from '../../schemas/api/register';
import type { LocalDate } from '../../schemas/time';
import { teamOf } from './membership';
import { isThere, whoHasTheWork, type Colleague } from './who-has-the-work';

/** A member with what they answer for. */
export type Reachable = Colleague & Pick<Member, 'roles' | 'answersFor'>;

/** What is waited for: whose it is, who has it in hand, and where its clock brought it or brings it next. */
export type Wanted = { agency: Agency; role?: Responsible; assignee?: string; above?: EscalationTarget };

export type Ringing = { member: string; as: 'member' | 'cover' | 'queue' | 'role' | 'agency' | 'above' };

/** Nobody needs more names than these to reach somebody. */
const ENOUGH = 3;

/**
 * Whom to ring on a day, the nearest first: who has the step in hand, else their team, else who has that role; then who
 * answers where its clock leads. Where there is none of these, anybody of the agency. Only who is there that day.
 */
export function whomToRing(wanted: Wanted, day: LocalDate, members: readonly Reachable[]): Ringing[] {
  const there = members.filter((member) => isThere(member, day));
  const own = there.filter(({ agency }) => agency === wanted.agency);
  const near = nearest(wanted, { day, members, own }).slice(0, ENOUGH);
  const above = aboveOf(near.length > 0 ? wanted : { above: 'supervisor', ...wanted }, there)
    .filter((member) => !near.some((one) => one.member === member))
    .map((member): Ringing => ({ member, as: 'above' }));
  const anybody = own.slice(0, ENOUGH).map(({ id }): Ringing => ({ member: id, as: 'agency' }));
  return near.length + above.length > 0 ? [...near, ...above] : anybody;
}

type Around = { day: LocalDate; members: readonly Reachable[]; own: readonly Reachable[] };

function nearest({ assignee, role }: Wanted, { day, members, own }: Around): Ringing[] {
  const holder = assignee === undefined ? undefined : holderOf(assignee, day, members);
  if (holder?.as === 'member' || holder?.as === 'cover') return [{ member: holder.member, as: holder.as }];
  const inTeam = holder?.as === 'queue' ? own.filter((member) => teamOf(member) === holder.team) : [];
  if (inTeam.length > 0) return inTeam.map(({ id }) => ({ member: id, as: 'queue' }));
  return own.filter(({ roles }) => roles.some((one) => one === role)).map(({ id }) => ({ member: id, as: 'role' }));
}

const holderOf = (assignee: string, day: LocalDate, members: readonly Reachable[]) =>
  whoHasTheWork(assignee, day, new Map(members.map((member) => [member.id, member])));

/** A supervisor is the agency’s own; a panel, a director or a coordinator answers for all of them. */
const aboveOf = ({ agency, above }: Wanted, there: readonly Reachable[]): string[] =>
  there
    .filter(({ agency: theirs }) => above !== 'supervisor' || theirs === agency)
    .filter(
      ({ roles, answersFor }) => above !== undefined && (answersFor?.includes(above) || roles.some((r) => r === above)),
    )
    .map(({ id }) => id)
    .slice(0, ENOUGH);
