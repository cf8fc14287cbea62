import { profileOf } from '../../../../domain/profiles/registry';
import type { PathwayEvent } from '../../../../schemas/events/event';
import type { Identifier } from '../../../../schemas/identifier';
import type { StepKey } from '../../../../schemas/step';

export type StepEvent = Extract<PathwayEvent, { data: { step: StepKey } }>;

/** What probation was told of one pathway: up to `seq`, and what waits until its number for the person is known. */
export type Told = {
  seq: number;
  steps: StepKey[];
  /** By whose rules; absent of a row from before. */
  profile?: string;
  version?: number;
  token?: string;
  waiting: StepEvent[];
};

export const nothingTold: Told = { seq: 0, steps: [], waiting: [] };

/** Which events of a step leave, if it is probation's; no other event does. */
const leaves: { [T in PathwayEvent['type']]: T extends StepEvent['type'] ? boolean : false } = {
  'transition.pathway.opened': false,
  'transition.pathway.phase-changed': false,
  'transition.pathway.condition-set': false,
  'transition.pathway.condition-cleared': false,
  'transition.pathway.escalated': false,
  'transition.pathway.closed': false,
  'transition.pathway.reopened': false,
  'transition.person.registered': false,
  'transition.identity.linked': false,
  'transition.identity.merged': false,
  'transition.identity.unmerged': false,
  'transition.plan.revised': false,
  'transition.profile.moved': false,
  'transition.responsibility.changed': false,
  'transition.responsibility.overridden': false,
  'transition.release-date.proposed': false,
  'transition.agreement.changed': false,
  'transition.fact.recorded': false,
  'transition.deadlock.detected': false,
  'transition.deadlock.freed': false,
  'transition.report.set-aside': false,
  'transition.notice.sent': false,
  'transition.notice.delivered': false,
  'transition.notice.acknowledged': false,
  'transition.notice.bounced': false,
  'transition.competence.gap': true,
  'transition.step.called': true,
  'transition.step.opened': true,
  'transition.step.offered': true,
  'transition.step.offered-conditionally': true,
  'transition.step.accepted': true,
  'transition.step.returned': true,
  'transition.step.declined': true,
  'transition.step.withdrawn': true,
  'transition.step.corrected': true,
  'transition.step.questioned': true,
  'transition.step.extended': true,
  'transition.step.reassigned': true,
  'transition.step.waived': true,
  'transition.step.skipped': true,
  'transition.step.nudged': true,
  'transition.step.taken-over': true,
  'transition.step.completed': true,
  'transition.step.failed': true,
  'transition.step.cancelled': true,
  'transition.step.reopened': true,
  'transition.step.reminded': true,
  'transition.step.overdue': true,
  'transition.step.escalated': true,
};

const isOfAStep = (event: PathwayEvent): event is StepEvent => leaves[event.type];

/**
 * Takes in one event; `waiting` then holds what is to be sent, oldest first, once there is a number to send it under.
 * An event seen before changes nothing. Steps of other agencies are passed over.
 */
export function take(told: Told, event: PathwayEvent): Told {
  if (event.seq <= told.seq) return told;
  const next = { ...told, seq: event.seq };
  if (event.type === 'transition.pathway.opened') {
    const { profile, profileVersion, identifiers } = event.data;
    return { ...next, profile, steps: stepsOfProbation(profile, profileVersion), ...crnOf(identifiers, told) };
  }
  if (event.type === 'transition.profile.moved')
    return { ...next, steps: stepsOfProbation(event.data.profile, event.data.to) };
  if (event.type === 'transition.identity.linked') return { ...next, ...crnOf(event.data.identifiers, told) };
  if (event.type === 'transition.identity.merged')
    return { ...next, ...exchanged(event.data.removed, event.data.surviving, told) };
  if (event.type === 'transition.identity.unmerged')
    return { ...next, ...exchanged(event.data.reactivated, event.data.remaining, told) };
  const own = isOfAStep(event) && told.steps.includes(event.data.step);
  return own ? { ...next, waiting: [...told.waiting, event] } : next;
}

/** The first number probation gave stands: another one later may be another person's, and is for a human to judge. */
function crnOf(identifiers: readonly Identifier[], { token }: Told): { token?: string } {
  const found = token ?? identifiers.find(({ scheme }) => scheme === 'CRN')?.token;
  return found === undefined ? {} : { token: found };
}

/** A number that turned out to be the wrong one gives way to the right one of its scheme. */
const exchanged = (wrong: Identifier, right: Identifier, { token }: Told): { token?: string } =>
  token === wrong.token && right.scheme === 'CRN' ? { token: right.token } : {};

/** Those probation owns or receives; nothing else of a pathway is its business. */
const stepsOfProbation = (profile: string, version: number): StepKey[] =>
  (profileOf(profile, version)?.steps ?? [])
    .filter(({ owner, receiver }) => owner === 'probation' || receiver === 'probation')
    .map(({ key }) => key);
