import type { Persona } from '../../schemas/api/tour';
import { problem } from '../platform/problem';
import { madeUpOfficers, type MadeUpMember } from './register/made-up-members';

const personaOfMember = ({ id, name, roles: [role], agency }: MadeUpMember): Persona => ({ id, name, role, agency });
const [first, ...others] = madeUpOfficers;

/** One made-up person for each role, until sign-in says who somebody is. None of them exists. */
export const personas: readonly [Persona, ...Persona[]] = [personaOfMember(first), ...others.map(personaOfMember)];

/** Whom the header `x-persona` names; without it the first. @throws problem 400 for one that there is not */
export function personaOf(header: string | string[] | undefined): Persona {
  if (header === undefined || header === '') return personas[0];
  const persona = personas.find(({ id }) => id === header);
  if (persona !== undefined) return persona;
  const known = personas.map(({ id }) => id).join(', ');
  throw problem(400, 'no-such-persona', 'There is no such made-up person.', [
    { field: 'x-persona', message: `one of ${known}` },
  ]);
}

/** Whoever acts says who they are: nobody's name is put to an act they did not do. @throws problem 400 without the header */
export function actorOf(header: string | string[] | undefined): Persona {
  if (header !== undefined && header !== '') return personaOf(header);
  throw problem(400, 'nobody-acts', 'An act needs somebody who does it.', [
    { field: 'x-persona', message: 'must name who acts' },
  ]);
}
