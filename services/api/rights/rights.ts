import { competencesOn } from '../../../domain/access/assignable';
import { handsOf } from '../../../domain/access/hands';
import type { Member } from '../../../schemas/api/register';
import type { ApiPorts } from '../ports';
import { rightsOf, type Asker, type Exceptions, type Rights } from './ability';
import type { Standing } from './exceptions';

/** What whoever works on the specialised track must have learned. */
const SPECIALISED = 'violent-extremism-basics';

type Ports = Pick<ApiPorts, 'register' | 'exceptions' | 'now'>;

/** Rights of one member, and the exceptions they rest on. */
export type Standings = { rights: Rights; exceptions: Standing[] };

/** What a member may now, read live: who left, came back, covers, lapsed or was let in counts with the next request. */
export async function standingsOf(member: Member, { register, exceptions, now }: Ports): Promise<Standings> {
  const [colleagues, standing] = await Promise.all([register.around(member), exceptions.of(member.id, now())]);
  const day = now().slice(0, 10);
  const { id, agency, roles, serves = [] } = member;
  const trained = competencesOn(member, day).includes(SPECIALISED);
  const asker: Asker = { agency, roles, serves, hands: handsOf(member, colleagues, day), trained };
  return { rights: rightsOf(asker, byKind(standing, id)), exceptions: standing };
}

function byKind(standing: readonly Standing[], id: string): Exceptions {
  const pathways = (...kinds: Standing['kind'][]): string[] =>
    standing
      .filter(({ kind, member }) => kinds.includes(kind) && (member ?? id) === id)
      .map(({ pathwayId }) => pathwayId);
  return {
    admitted: pathways('admitted', 'broken-glass'),
    excluded: pathways('excluded'),
    // Whoever restricted it sees it, and can end that again.
    restricted: standing.filter(({ kind, by }) => kind === 'restricted' && by !== id).map(({ pathwayId }) => pathwayId),
  };
}
