import {
  askedAfter,
  audienceOf,
  type AskedProviders,
  type Audience,
  type StepEvent,
} from '../../../../domain/access/asked-provider';
import { profileOf } from '../../../../domain/profiles/registry';
import type { PathwayEvent } from '../../../../schemas/events/event';
import type { Identifier } from '../../../../schemas/identifier';

/** What is known of one pathway, up to `seq`, to say who learns of its next event and under which number. */
export type Told = {
  seq: number;
  profile: string;
  profileVersion: number;
  identifiers: Identifier[];
  asked: AskedProviders;
  /** Which agencies were ever told of each step: whoever was is told when it is corrected. */
  receivers?: Partial<Record<StepEvent['data']['step'], string[]>>;
};

export const nothingTold: Told = { seq: 0, profile: '', profileVersion: 0, identifiers: [], asked: {} };

/** An event that leaves, and who learns of it. */
export type Leaving = { event: StepEvent; audience: Audience };

/** Takes in one event. One seen before changes nothing; only what happens to a step leaves. */
export function take(told: Told, event: PathwayEvent): { told: Told; leaving?: Leaving } {
  if (event.seq <= told.seq) return { told };
  const next = { ...told, seq: event.seq };
  if (isOfAStep(event)) return ofStep(next, event);
  return { told: { ...next, ...rulesAfter(event), identifiers: identifiersAfter(event, told) } };
}

const isOfAStep = (event: PathwayEvent): event is StepEvent => event.type.startsWith('transition.step.');

function ofStep(told: Told, event: StepEvent): { told: Told; leaving: Leaving } {
  const profile = profileOf(told.profile, told.profileVersion);
  const asked = askedAfter(told.asked, event, profile);
  const leaving = { event, audience: audienceOf(event.data.step, asked, profile) };
  // Whoever was asked learns that the step begins anew; from then on it is nobody's until somebody is asked.
  const kept = event.type === 'transition.step.reopened' ? without(event.data.step, asked) : asked;
  return { told: { ...told, asked: kept }, leaving };
}

const without = (step: StepEvent['data']['step'], asked: AskedProviders): AskedProviders =>
  Object.fromEntries(Object.entries(asked).filter(([key]) => key !== step));

function rulesAfter(event: PathwayEvent): Partial<Told> {
  if (event.type === 'transition.profile.moved') return { profile: event.data.profile, profileVersion: event.data.to };
  if (event.type !== 'transition.pathway.opened') return {};
  return { profile: event.data.profile, profileVersion: event.data.profileVersion };
}

/** The first number of a scheme stands; one that turned out to be the wrong one gives way to the right one. */
function identifiersAfter(event: PathwayEvent, { identifiers }: Told): Identifier[] {
  if (event.type === 'transition.pathway.opened' || event.type === 'transition.identity.linked')
    return [...identifiers, ...event.data.identifiers.filter(({ scheme }) => !hasScheme(scheme, identifiers))];
  if (event.type === 'transition.identity.merged')
    return exchanged(event.data.removed, event.data.surviving, identifiers);
  if (event.type === 'transition.identity.unmerged')
    return exchanged(event.data.reactivated, event.data.remaining, identifiers);
  return identifiers;
}

const hasScheme = (wanted: Identifier['scheme'], identifiers: readonly Identifier[]): boolean =>
  identifiers.some(({ scheme }) => scheme === wanted);

const exchanged = (wrong: Identifier, right: Identifier, identifiers: readonly Identifier[]): Identifier[] =>
  identifiers.map((held) => (held.token === wrong.token && held.scheme === right.scheme ? right : held));
