import { sensitivityOf } from '../../../domain/access/reach';
import { profiles } from '../../../domain/profiles/registry';
import { definitionOf, isParty } from '../../../domain/steps/readiness';
import type { Agency } from '../../../schemas/agency';
import type { Foresight } from '../../../schemas/api/foresight';
import type { Report } from '../../../schemas/reports/report';
import { StepKey } from '../../../schemas/step';
import { profileIn } from '../pathway-page';
import type { PathwayDocument } from '../ports';
import type { Rights } from './ability';

/** `teller`: the agency whose own report is tried by its integrator, who sees no pathway. */
export type Trying = { rights: Rights; teller?: Agency | undefined };

/**
 * Whether a step may be named to whoever tries a report: one that is theirs, one that is in no plan yet to who sees all of
 * the pathway, and one of the teller's. What only some may know of is named to them alone.
 */
function mayKnow(step: StepKey, pathway: PathwayDocument, { rights, teller }: Trying): boolean {
  if (rights.seesStep(pathway, step)) return true;
  if (isSecret(step)) return false;
  const isPlanned = pathway.reach?.steps[step] !== undefined;
  if (!isPlanned && rights.sees(pathway, 'step-fact')) return true;
  const definition = definitionOf(profileIn(pathway), step);
  return teller !== undefined && definition !== undefined && isParty(teller, pathway.state.steps[step], definition);
}

/** In any version of a profile, for a pathway may be moved to it. */
const isSecret = (step: StepKey): boolean =>
  profiles.some((profile) => {
    const definition = definitionOf(profile, step);
    return definition !== undefined && sensitivityOf(definition) !== undefined;
  });

/** Whether whoever tries the report may know what the pathway would make of it at all. */
export function mayTry(report: Report, pathway: PathwayDocument, trying: Trying): boolean {
  const step = StepKey.safeParse((report.data as { step?: unknown }).step).data;
  if (step !== undefined && !mayKnow(step, pathway, trying)) return false;
  return trying.teller !== undefined || trying.rights.sees(pathway);
}

/** What a pathway would make of a report, without the steps that are not for whoever asks. */
export const foresightFor = (foresight: Foresight, pathway: PathwayDocument, trying: Trying): Foresight => ({
  ...foresight,
  moves: foresight.moves.filter(({ step }) => mayKnow(step, pathway, trying)),
});
