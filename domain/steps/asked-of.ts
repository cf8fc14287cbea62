import type { StepKey } from '../../schemas/step';
import type { Report } from '../../schemas/reports/report';
import type { PathwayState, Step } from '../pathway/state';
import type { Profile } from '../profiles/profile';
import type { StepDefinition } from '../profiles/step-definition';
import { definitionOf, ownerOf } from './readiness';

/** The candidate who is asked or has said yes; where the community does what nobody chooses, whoever has that role. */
export function askedOf(step: Step, definition: StepDefinition): string | undefined {
  const candidate = (step.offer ?? step.conditional?.offer ?? step.answer?.offer)?.candidate;
  if (candidate === undefined) return roleAsked(step, definition);
  return step.declinedBy.includes(candidate) ? undefined : candidate;
}

function roleAsked(step: Step, definition: StepDefinition): string | undefined {
  const isTheirs = ownerOf(step, definition) === 'community' && definition.acceptance === undefined;
  return isTheirs && begun(step) ? definition.role : undefined;
}

const begun = (step: Step): boolean => step.status !== 'planned' && step.status !== 'blocked';

/**
 * Whether somebody tells of a step that another provider is asked of. One that speaks for its whole kind speaks for each
 * of its providers; before anybody is asked, whoever may be.
 */
export function speaksForAnother(report: Report, { steps }: PathwayState, profile: Profile): boolean {
  const { provides } = report;
  if (provides === undefined) return false;
  const key = stepTold(report);
  const step = key && steps[key];
  const definition = key && definitionOf(profile, key);
  if (step === undefined || definition === undefined) return false;
  const asked = askedOf(step, definition);
  const { role, acceptance } = definition;
  const words =
    asked === undefined ? [...(acceptance?.candidates ?? []), ...(role === undefined ? [] : [role])] : [asked];
  return !words.some((word) => provides.includes(word));
}

/** The step a provider speaks of; whoever gave the bed tells who came. */
function stepTold({ type, data }: Report): StepKey | undefined {
  if (type.startsWith('agency.accommodation.')) return 'accommodation-confirmed';
  return type.startsWith('agency.step.') && 'step' in data ? data.step : undefined;
}
