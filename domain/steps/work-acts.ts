import type { Agency, Role } from '../../schemas/agency';
import type { ActName } from '../../schemas/api/act';
import type { PathwayState, Step } from '../pathway/state';
import type { Profile } from '../profiles/profile';
import type { StepDefinition } from '../profiles/step-definition';
import { isMissed, isPending, mayOverrule, ownerOf } from './readiness';

/** What is done about a step besides its answers. */
export type WorkAct = Exclude<ActName, 'accept' | 'return' | 'decline' | 'complete' | 'withdraw'>;

/** Who asks what they may do; without a role somebody is nobody's supervisor. */
export type Asker = { state: PathwayState; profile: Profile; agency: Agency; role?: Role };
/** Who wants to do something about which step. */
export type About = { step: Step; definition: StepDefinition; asker: Asker };

type Rule = { theirs: (about: About) => boolean; now: (about: About) => boolean };

const isOwner = ({ step, definition, asker }: About): boolean => ownerOf(step, definition) === asker.agency;
const isSupervisor = ({ step, definition, asker }: About): boolean =>
  asker.role === 'supervisor' && mayOverrule(asker.agency, step, definition);
const pending = ({ step, definition }: About): boolean => isPending(step, definition);
const byHand = ({ definition }: About): boolean => definition.byReport === undefined;
/** What only a system reports cannot be done without by a person's word. */
const inHand = (about: About): boolean => pending(about) && byHand(about);
const missed = ({ step, asker }: About): boolean => isMissed(step, asker);
const mayBeAsked = (about: About): boolean => isAsked(about) || about.definition.receiver === about.asker.agency;
const isAsked = ({ step, asker }: About): boolean => (step.offer ?? step.conditional?.offer)?.to === asker.agency;

/** Between two a step lies; alone one asks oneself. */
function isBetween({ step, definition, asker }: About): boolean {
  const owner = ownerOf(step, definition);
  const { receiver } = definition;
  return receiver !== undefined && receiver !== owner && [owner, receiver].includes(asker.agency);
}

/** Whoever has a step of this pathway may press the one it waits for, and nobody presses themselves. */
function mayNudge({ step, definition, asker }: About): boolean {
  const { agency, profile } = asker;
  const waitedFor = step.offer?.to ?? ownerOf(step, definition);
  return waitedFor !== agency && profile.steps.some(({ owner, receiver }) => owner === agency || receiver === agency);
}

const begun = (about: About): boolean => pending(about) && about.step.status !== 'planned';

const rules: Record<WorkAct, Rule> = {
  'accept-if': {
    theirs: (about) => mayBeAsked(about) && about.definition.acceptance?.by === 'service',
    now: isAsked,
  },
  correct: {
    theirs: (about) => isOwner(about) && about.definition.contentRequired === true,
    now: ({ step }) => ['accepted', 'done'].includes(step.status) && step.contentRef !== undefined,
  },
  extend: {
    theirs: (about) => mayBeAsked(about) && about.definition.acceptance !== undefined,
    now: ({ step, asker }) => step.offer?.to === asker.agency && step.offer.extended !== true,
  },
  ask: { theirs: isBetween, now: pending },
  nudge: { theirs: mayNudge, now: begun },
  reassign: { theirs: isOwner, now: pending },
  fail: {
    theirs: isOwner,
    now: (about) => inHand(about) && about.step.status === 'open' && about.definition.acceptance === undefined,
  },
  skip: {
    theirs: (about) => isOwner(about) || isSupervisor(about),
    now: (about) => inHand(about) || (missed(about) && byHand(about)),
  },
  waive: { theirs: isSupervisor, now: pending },
};

const names = Object.keys(rules) as WorkAct[];

export const isWork = (act: ActName): act is WorkAct => act in rules;

/** Whether an act is somebody's to do at all, be it now or at another time. */
export const isWorkOf = (act: WorkAct, about: About): boolean => rules[act].theirs(about);

/** What somebody may do about a step now, besides answering or finishing it. */
export const workActs = (about: About): WorkAct[] =>
  names.filter((act) => isWorkOf(act, about) && rules[act].now(about));
