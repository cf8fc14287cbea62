import { definitionOf } from '../../../../domain/steps/readiness';
import { profileOf } from '../../../../domain/profiles/registry';
import type { PathwayEvent } from '../../../../schemas/events/event';
import type { Identifier } from '../../../../schemas/identifier';
import type { StepKey } from '../../../../schemas/step';
import type { Instant } from '../../../../schemas/time';
import type { AskedTask } from '../asked-task';

type Place = { kind: 'place'; task: Omit<AskedTask, 'token' | 'status'> };
type Withdraw = { kind: 'withdraw'; step: StepKey; at: Instant };

/** What providers who speak FHIR were asked on one pathway: up to `seq`, and what waits until there is a number. */
export type Asked = {
  seq: number;
  profile?: { key: string; version: number };
  token?: string;
  version?: number;
  /** Those of which a Task was placed. */
  steps: StepKey[];
  /** With whom; absent of a row from before. */
  placed?: Partial<Record<StepKey, string>>;
  waiting: (Place | Withdraw)[];
};

export const nothingAsked: Asked = { seq: 0, steps: [], waiting: [] };

/** Takes in one event; one seen before changes nothing. `providers`: the candidates that speak FHIR. */
export function take(asked: Asked, event: PathwayEvent, providers: readonly string[]): Asked {
  if (event.seq <= asked.seq) return asked;
  const next = { ...asked, seq: event.seq };
  if (event.type === 'transition.pathway.opened') {
    const { profile: key, profileVersion: version, identifiers } = event.data;
    return { ...next, profile: { key, version }, ...crnOf(identifiers, asked) };
  }
  if (event.type === 'transition.profile.moved')
    return { ...next, profile: { key: event.data.profile, version: event.data.to } };
  if (event.type === 'transition.identity.linked') return { ...next, ...crnOf(event.data.identifiers, asked) };
  if (event.type === 'transition.identity.merged')
    return { ...next, ...exchanged(event.data.removed, event.data.surviving, asked) };
  if (event.type === 'transition.identity.unmerged')
    return { ...next, ...exchanged(event.data.reactivated, event.data.remaining, asked) };
  return event.type === 'transition.step.offered' ? placed(next, event, providers) : withdrawn(next, event);
}

type Offered = Extract<PathwayEvent, { type: 'transition.step.offered' }>;

function placed(asked: Asked, { pathwayId, seq, at, data }: Offered, providers: readonly string[]): Asked {
  const { step, offer, replyBy, candidate: provider } = data;
  if (provider === undefined || !providers.includes(provider)) return asked;
  const task = {
    id: `${pathwayId}/${seq}`,
    pathwayId,
    step,
    title: titleOf(step, asked),
    offer,
    provider,
    at,
    replyBy,
  };
  return { ...asked, waiting: [...asked.waiting, { kind: 'place', task }] };
}

/** What never left needs no taking back. */
function withdrawn(asked: Asked, event: PathwayEvent): Asked {
  const over = noLongerAsked(event, asked);
  if (over.length === 0) return asked;
  const waiting = asked.waiting.filter((one) => one.kind === 'withdraw' || !over.includes(one.task.step));
  const back = over
    .filter((step) => asked.steps.includes(step))
    .map((step) => ({ kind: 'withdraw' as const, step, at: event.at }));
  return { ...asked, waiting: [...waiting, ...back] };
}

/** What makes a step no provider's to answer any more. */
const ends: readonly PathwayEvent['type'][] = [
  'transition.step.cancelled',
  'transition.step.skipped',
  'transition.step.reopened',
  'transition.step.taken-over',
];
/** Silence counted as a no: nobody waits for an answer now. */
const silent: readonly string[] = ['no-reply', 'condition-not-met'];

function noLongerAsked(event: PathwayEvent, { steps, waiting }: Asked): readonly StepKey[] {
  if (event.type === 'transition.pathway.closed')
    return [...steps, ...waiting.flatMap((one) => (one.kind === 'place' ? [one.task.step] : []))];
  if (event.type === 'transition.report.set-aside' || !('step' in event.data)) return [];
  const isOver = event.type === 'transition.step.declined' && silent.includes(event.data.reason);
  return isOver || ends.includes(event.type) ? [event.data.step] : [];
}

/** The first number stands: another one later may be another person's, and is for a human to judge. */
function crnOf(identifiers: readonly Identifier[], { token }: Asked): { token?: string } {
  const found = token ?? identifiers.find(({ scheme }) => scheme === 'CRN')?.token;
  return found === undefined ? {} : { token: found };
}

/** A number that turned out to be the wrong one gives way to the right one of its scheme. */
const exchanged = (wrong: Identifier, right: Identifier, { token }: Asked): { token?: string } =>
  token === wrong.token && right.scheme === 'CRN' ? { token: right.token } : {};

function titleOf(step: StepKey, { profile }: Asked): string {
  const found = profile && profileOf(profile.key, profile.version);
  return (found && definitionOf(found, step)?.title) ?? step;
}
