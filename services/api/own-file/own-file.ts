import { defined } from '../../../domain/defined';
import type { OwnFile } from '../../../schemas/api/own-file';
import type { OwnPart } from '../../../schemas/own-rights';
import type { StepKey } from '../../../schemas/step';
import type { Access } from '../../platform/access-log/chain';
import { nameIn, profileIn } from '../pathway-page';
import type { ApiPorts, PathwayDocument } from '../ports';
import type { OwnRights } from './own-rights';

type Ports = Pick<ApiPorts, 'store' | 'now'> & Pick<OwnRights, 'accesses' | 'restrictions'>;

/** For somebody else's sake: of a victim a person's own file says nothing, not even that somebody was told. */
const othersSteps: readonly StepKey[] = ['victim-notice'];

/**
 * What a person may see of their own pathway: the plan, who was told of it and who looked, by agency and never by name.
 *
 * Source: Directive (EU) 2016/680, Articles 13 to 15.
 */
export async function ownFile(document: PathwayDocument, ports: Ports): Promise<OwnFile> {
  const { _id: pathwayId, state } = document;
  const at = ports.now();
  const [told, all, restrictions] = await Promise.all([
    state.detailsRef === undefined ? new Map<string, unknown>() : ports.store.getMany([state.detailsRef]),
    ports.accesses(pathwayId),
    ports.restrictions(pathwayId),
  ]);
  const withheld = restrictions.filter(({ reviewOn }) => reviewOn >= at.slice(0, 10)).map(({ part }) => part);
  const shown = <T>(part: OwnPart, value: T): T | undefined => (withheld.includes(part) ? undefined : value);
  const accesses = all.filter((access) => !isForAnother(access, document));
  return defined({
    pathwayId,
    name: nameIn(told, state.detailsRef),
    phase: state.phase,
    release: state.dates.releasedOn ?? state.dates.release,
    plan: shown('plan', planOf(document)),
    agreements: agreementsIn(document),
    told: shown('told', accesses.filter(({ kind }) => kind === 'disclosure').map(toldBy)),
    looks: shown('looks', accesses.filter(({ kind }) => kind === 'consultation').map(lookBy)),
    withheld: [...new Set(withheld)],
    at,
  });
}

/** Told to whoever is told of a victim, or of an event of such a step: by the event's number, which every message bears. */
function isForAnother({ agency, what }: Access, document: PathwayDocument): boolean {
  const seq = Number(/\/(\d+)(?: |$)/.exec(what)?.[1]);
  const step = document.timeline.find((entry) => entry.seq === seq)?.step;
  return othersReceivers(document).includes(agency) || (step !== undefined && othersSteps.includes(step));
}

const othersReceivers = (document: PathwayDocument): string[] =>
  profileIn(document).steps.flatMap(({ key, notice }) =>
    othersSteps.includes(key) && notice !== undefined ? [notice.to] : [],
  );

const planOf = (document: PathwayDocument): NonNullable<OwnFile['plan']> =>
  profileIn(document).steps.flatMap(({ key, title, purpose, owner }) => {
    const step = document.state.steps[key];
    if (step === undefined || othersSteps.includes(key)) return [];
    return [
      defined({ step: key, title, purpose, agency: step.owner ?? owner, status: step.status, due: step.due }),
    ] as NonNullable<OwnFile['plan']>;
  });

const agreementsIn = ({ state }: PathwayDocument): OwnFile['agreements'] =>
  Object.entries(state.agreements).map(([to, given]) => ({ to, given })) as OwnFile['agreements'];

/** Of a message its kind, which is the first word it stands under. */
const toldBy = ({ at, agency, what, legalBasis }: Access) =>
  ({ at, agency, what: what.split(' ')[0] ?? '', ...(legalBasis === undefined ? {} : { legalBasis }) }) as const;

const lookBy = ({ at, agency, role, purpose }: Access) => ({ at, agency, role, purpose });
