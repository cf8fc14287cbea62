import { competencesOn, unassignable, type Unassignable } from '../../domain/access/assignable';
import type { StepDefinition } from '../../domain/profiles/step-definition';
import { competencesNeeded } from '../../domain/steps/competences-needed';
import type { Officer } from '../../schemas/api/officer';
import type { Competence } from '../../schemas/step';
import { problem } from '../platform/problem';
import { localDay } from '../platform/local-day';
import { profileIn } from './pathway-page';
import type { ApiPorts, PathwayDocument } from './ports';

type Asked = { definition: StepDefinition; document: PathwayDocument; officer: Officer };
type Ports = Pick<ApiPorts, 'register' | 'now'>;

/** What somebody cannot take is given to nobody. @throws problem 409 that says why, and what to do */
export async function refuseUnlessAssignable(
  to: string,
  { definition, document, officer }: Asked,
  { register, now }: Ports,
): Promise<void> {
  const { agency: owner } = officer;
  const day = localDay(now(), profileIn(document).zone);
  const needs = competencesNeeded(definition, document.state);
  const why = unassignable(to, { owner, needs, day }, await register.members(owner));
  if (why !== undefined) throw problem(409, why, inWords[why], [{ field: 'to', message: `is ${to}` }]);
}

const inWords: Record<Unassignable, string> = {
  'no-such-member': 'Nobody of this agency has that id; its register tells who works there.',
  'no-such-team': 'Nobody works in that team; a team is agency/area/unit/team, as the register has it.',
  'has-left': 'They have left the agency; give it to their team or to somebody who is there.',
  away: 'They are away and nobody covers for them; give it to their team or to somebody who is there.',
  'competence-missing': 'They have not learned what this step asks of whoever does it; give it to somebody who has.',
};

/** What of a step's needs the register has on record for whoever says yes; the pathway judges whether that is enough. */
export async function competencesHeld(
  { definition, document, officer }: Asked,
  { register, now }: Ports,
): Promise<Competence[]> {
  const needs = competencesNeeded(definition, document.state);
  const member = needs.length === 0 ? undefined : await register.member(officer.id);
  if (member === undefined) return [];
  const held = competencesOn(member, localDay(now(), profileIn(document).zone));
  return needs.filter((needed) => held.includes(needed));
}
