import type { Agency } from '../../schemas/agency';
import type { PathwayEvent } from '../../schemas/events/event';
import type { StepKey } from '../../schemas/step';
import type { Profile } from '../profiles/profile';
import { definitionOf } from '../steps/readiness';

export type StepEvent = Extract<PathwayEvent, { data: { step: StepKey } }>;

/** By the profile's word for it, which provider each step of a pathway was last asked of. */
export type AskedProviders = Partial<Record<StepKey, string>>;

/** Who learns of what happens to a step: all agencies of these kinds, and whoever provides this word. */
export type Audience = { kinds: readonly Agency[]; provider?: string };

/**
 * Who is asked of a step after one more event: the candidate it was offered to, or, once it is worked on, whoever does
 * what the profile says must be done of it and is chosen among nobody.
 */
export function askedAfter(asked: AskedProviders, event: StepEvent, profile: Profile | undefined): AskedProviders {
  const { step } = event.data;
  if (event.type === 'transition.step.offered') {
    const { candidate } = event.data;
    return candidate === undefined ? asked : { ...asked, [step]: candidate };
  }
  const begins = event.type === 'transition.step.opened' || event.type === 'transition.step.called';
  const role = begins && profile !== undefined ? roleAsked(step, profile) : undefined;
  return role === undefined ? asked : { ...asked, [step]: role };
}

/** Whoever is to be told, and what the community does alone: of anything else one provider is chosen and asked by name. */
function roleAsked(key: StepKey, profile: Profile): string | undefined {
  const definition = definitionOf(profile, key);
  if (definition?.notice !== undefined) return definition.notice.to;
  return definition?.owner === 'community' && definition.acceptance === undefined ? definition.role : undefined;
}

/**
 * Statutory agencies learn of the steps they own or receive. Providers outside are many: of those only the one that is
 * asked, from the moment it is asked until another one is.
 */
export function audienceOf(key: StepKey, asked: AskedProviders, profile: Profile | undefined): Audience {
  const definition = profile && definitionOf(profile, key);
  const kinds = [definition?.owner, definition?.receiver].filter((kind) => kind === 'prison' || kind === 'probation');
  const provider = asked[key];
  return { kinds: [...new Set(kinds)], ...(provider === undefined ? {} : { provider }) };
}

/** Every word by which a profile asks a provider: its candidates, whom it tells, and the roles of what the community does. */
export const providerWords = (profiles: readonly Profile[]): string[] => [
  ...new Set(
    profiles.flatMap(({ steps }) =>
      steps.flatMap(({ owner, role, acceptance, notice }) => [
        ...(acceptance?.candidates ?? []),
        ...(notice === undefined ? [] : [notice.to]),
        ...(owner === 'community' && role !== undefined ? [role] : []),
      ]),
    ),
  ),
];
