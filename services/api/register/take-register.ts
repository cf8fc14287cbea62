import type { Agency } from '../../../schemas/agency';
import { MemberEntry, type Member, type RegisterAnswer, type RegisterRequest } from '../../../schemas/api/register';
import type { LocalDate } from '../../../schemas/time';
import type { Register } from './register';

type Refused = RegisterAnswer['refused'][number];
type Row = { line: number; told: unknown };

/**
 * Takes a whole agency's register in, a member at a time: one that broke off is simply sent again. A wrong line is named
 * and the others are taken; as long as one is wrong, who is missing may stand on it, and nobody is taken to have left.
 */
export async function takeRegister(
  agency: Agency,
  { members, lines }: RegisterRequest,
  { register, today }: { register: Register; today: LocalDate },
): Promise<Omit<RegisterAnswer, 'handedBack'>> {
  const held = await register.members();
  const agencies = new Map(held.map(({ id, agency: theirs }) => [id, theirs]));
  const taken = new Set<string>();
  const refused: Refused[] = [];
  for (const [i, told] of members.entries()) {
    const entry = entryOf({ line: lines?.[i] ?? i + 1, told }, { agency, agencies, taken });
    if ('refused' in entry) refused.push(...entry.refused);
    else {
      await register.put(entry);
      taken.add(entry.id);
    }
  }
  const left = refused.length > 0 ? [] : gone(held, agency, taken);
  if (left.length > 0) await register.leave(left, today);
  return { taken: taken.size, left, refused };
}

const gone = (held: readonly Member[], agency: Agency, taken: ReadonlySet<string>): string[] =>
  held
    .filter(({ id, agency: theirs, leftOn }) => theirs === agency && leftOn === undefined && !taken.has(id))
    .map(({ id }) => id);

type Around = { agency: Agency; agencies: ReadonlyMap<string, Agency>; taken: ReadonlySet<string> };

function entryOf({ line, told }: Row, { agency, agencies, taken }: Around): Member | { refused: Refused[] } {
  const parsed = MemberEntry.safeParse(told);
  if (!parsed.success) {
    const refused = parsed.error.issues.map(({ path, message }) => ({
      line,
      field: path.join('.') || 'line',
      message,
    }));
    return { refused };
  }
  const { id } = parsed.data;
  if (taken.has(id)) return { refused: [{ line, field: 'id', message: 'stands on a line before' }] };
  if ((agencies.get(id) ?? agency) !== agency)
    return { refused: [{ line, field: 'id', message: "is a member of another agency's register" }] };
  return { ...parsed.data, agency };
}
