import type { LocalDate } from '../../schemas/time';
import { teamOf } from './membership';
import { whoHasTheWork, type Colleague } from './who-has-the-work';

/**
 * Under which names steps are in a member's hand on a day: their own, their team's, and that of every colleague whose
 * work comes to them or to their team's queue meanwhile.
 */
export function handsOf(member: Colleague, colleagues: readonly Colleague[], day: LocalDate): string[] {
  const register = new Map([member, ...colleagues].map((one) => [one.id, one]));
  const team = teamOf(member);
  const covered = colleagues.filter(({ id }) => {
    const holder = whoHasTheWork(id, day, register);
    return id !== member.id && (holder?.as === 'queue' ? holder.team === team : holder?.member === member.id);
  });
  return [member.id, team, ...covered.map(({ id }) => id)];
}
