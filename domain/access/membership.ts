import type { Member } from '../../schemas/api/register';

/** Where somebody works; names and phones are no matter of rules. */
export type Placed = Pick<Member, 'id' | 'agency' | 'area' | 'unit' | 'team'>;

/** Whose a step is: a member by id, or a team by its place. */
type Held = { assignee?: string };

/** A team's own name in an assignment; a member's id holds no slash, and so the two are never mistaken. */
export const teamOf = ({ agency, area, unit, team }: Placed): string => [agency, area, unit, team].join('/');

export const isTeam = (assignee: string): boolean => assignee.includes('/');

export const isInRegion = (member: Placed, other: Placed): boolean =>
  member.agency === other.agency && member.area === other.area;

export const isInUnit = (member: Placed, other: Placed): boolean =>
  isInRegion(member, other) && member.unit === other.unit;

/** What was given to a member, and what waits in their team's queue. */
export const isAssignedTo = ({ assignee }: Held, member: Placed): boolean =>
  assignee === member.id || assignee === teamOf(member);

/** A member belongs to a pathway by being assigned a step of it, or through the team that is. */
export const belongsTo = (steps: readonly Held[], member: Placed): boolean =>
  steps.some((step) => isAssignedTo(step, member));
