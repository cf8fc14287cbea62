import { profileOf } from '../../domain/profiles/registry';
import { definitionOf } from '../../domain/steps/readiness';
import type { EventType, PathwayEvent } from '../../schemas/events/event';
import type { Identifier } from '../../schemas/identifier';
import type { StepKey } from '../../schemas/step';
import type { Instant } from '../../schemas/time';

/** A notice somebody still has to get; `notice` is the event it follows from, so that it is the same however often tried. */
export type Owed = { notice: string; step: StepKey; to: string; offer?: number; replyBy?: Instant };

/** What was told of one pathway: up to `seq`, by which profile and under which number, and what is owed. */
export type Ledger = {
  seq: number;
  profile: string;
  profileVersion: number;
  identifiers: Identifier[];
  owed: Owed[];
};

export const nothingOwed: Ledger = { seq: 0, profile: '', profileVersion: 0, identifiers: [], owed: [] };

/** Takes in one event; one seen before changes nothing. Whoever is not registered here is told in another way. */
export function take(ledger: Ledger, event: PathwayEvent, isKnown: (to: string) => boolean): Ledger {
  if (event.seq <= ledger.seq) return ledger;
  const next = { ...ledger, seq: event.seq };
  if (event.type === 'transition.pathway.opened') {
    const { profile, profileVersion, identifiers } = event.data;
    return { ...next, profile, profileVersion, identifiers: identifiers.slice(0, 1) };
  }
  if (event.type === 'transition.profile.moved') return { ...next, profileVersion: event.data.to };
  if (event.type === 'transition.pathway.closed') return { ...next, owed: [] };
  const kept = 'step' in event.data && endsNeed.has(event.type) ? without(event.data.step, ledger) : ledger.owed;
  const owed = owedBy(event, ledger);
  return { ...next, owed: owed !== undefined && isKnown(owed.to) ? [...kept, owed] : kept };
}

/** What is no longer anybody's to do is told to nobody. */
const endsNeed: ReadonlySet<EventType> = new Set<EventType>([
  'transition.step.accepted',
  'transition.step.declined',
  'transition.step.returned',
  'transition.step.completed',
  'transition.step.cancelled',
  'transition.step.skipped',
  'transition.step.reopened',
]);

const without = (step: StepKey, { owed }: Ledger): Owed[] => owed.filter((one) => one.step !== step);

/** An offer is told to who is asked; a step that asks for proof, once it opens, to whom its profile names. */
function owedBy(event: PathwayEvent, { profile: key, profileVersion }: Ledger): Owed | undefined {
  const notice = `${event.pathwayId}/${event.seq}`;
  if (event.type === 'transition.step.offered') {
    const { step, offer, to, candidate, replyBy } = event.data;
    return { notice, step, offer, replyBy, to: candidate ?? to };
  }
  if (event.type !== 'transition.step.opened') return undefined;
  const { step } = event.data;
  const profile = profileOf(key, profileVersion);
  const to = profile && definitionOf(profile, step)?.notice?.to;
  return to === undefined ? undefined : { notice, step, to };
}
