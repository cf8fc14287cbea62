import { whomToRing, type Ringing, type Wanted } from '../../domain/access/whom-to-ring';
import { defined } from '../../domain/defined';
import type { StepReason, ToRing } from '../../schemas/api/explanation';
import { EscalationTarget } from '../../schemas/agency';
import type { Member } from '../../schemas/api/register';
import type { LocalDate } from '../../schemas/time';
import { localDay } from '../platform/local-day';
import { profileIn } from './pathway-page';
import type { ApiPorts, PathwayDocument } from './ports';

type Ports = Pick<ApiPorts, 'register' | 'now'>;

/**
 * Whom to ring about each step of one pathway: at the root of what it waits for, then where its clock leads. The
 * registers are read once, and only the names of those who are to be rung are opened.
 */
export async function createToRing(document: PathwayDocument | undefined, { register, now }: Ports) {
  if (document === undefined) return (): Promise<ToRing[]> => Promise.resolve([]);
  const ringing = await createRinging(register);
  const day = localDay(now(), profileIn(document).zone);
  return async (reason: StepReason): Promise<ToRing[]> => {
    const wanted = wantedFor(reason, document);
    return wanted === undefined ? [] : ringing(wanted, day);
  };
}

/** Whom to ring on a day, by name; the registers are read once and each name is opened once. */
export async function createRinging(register: Ports['register']) {
  const members = await register.colleagues();
  const opened = new Map<string, Promise<Member | undefined>>();
  const found = new Map<string, Ringing[]>();
  const open = (id: string) => opened.get(id) ?? opened.set(id, register.member(id)).get(id);
  return async (wanted: Wanted, day: LocalDate): Promise<ToRing[]> => {
    const asked = JSON.stringify([wanted, day]);
    const ring = found.get(asked) ?? whomToRing(wanted, day, members);
    found.set(asked, ring);
    return (await Promise.all(ring.map(async (one) => personFor(one, await open(one.member))))).flat();
  };
}

function wantedFor({ ring, chain, next }: StepReason, { state }: PathwayDocument): Wanted | undefined {
  const root = chain.at(-1)?.step;
  if (ring === undefined || root === undefined) return undefined;
  const { agency, role, escalatedTo } = ring;
  const step = state.steps[root];
  // Who is asked in another agency has it in no register of the owner's.
  const assignee = step?.offer === undefined ? step?.assignee : undefined;
  const above = EscalationTarget.safeParse(escalatedTo ?? next?.to).data;
  return defined({ agency, role, assignee, above });
}

const personFor = ({ member, as }: Ringing, known: Member | undefined): ToRing[] =>
  known === undefined
    ? []
    : [defined({ member, as, name: known.name, workPhone: known.workPhone, dutyPhone: known.dutyPhone })];
