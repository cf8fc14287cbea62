import { defined } from '../../domain/defined';
import { asksProof } from '../../domain/notices/notice';
import type { PathwayState, Step } from '../../domain/pathway/state';
import type { Profile } from '../../domain/profiles/profile';
import type { StepDefinition } from '../../domain/profiles/step-definition';
import { actsOf } from '../../domain/steps/acts';
import { dueRuleText } from '../../domain/steps/due-rule';
import { missingAgreement, isPending, ownerOf, shownStatus } from '../../domain/steps/readiness';
import type { Agency, Role } from '../../schemas/agency';
import type { ActName } from '../../schemas/api/act';
import type { StepPlace, StepView } from '../../schemas/api/pathway';
import type { StepKey } from '../../schemas/step';
import type { Instant } from '../../schemas/time';

/** Who looks, at what and when; `told` is what the encrypted store says, by reference. */
export type Look = {
  state: PathwayState;
  profile: Profile;
  agency: Agency;
  role: Role;
  now: Instant;
  told: Map<string, unknown>;
  seen: Seen;
};

/** What of the steps whoever looks may see, and may do. */
export type Seen = {
  /** A step, or what concerns the pathway as a whole. */
  step(key: StepKey | undefined): boolean;
  note(key: StepKey | undefined): boolean;
  contact(key: StepKey): boolean;
  may(act: ActName, key: StepKey): boolean;
  /** What was observed of the person, in the observer's words. */
  observations: boolean;
};

/** Where the officer named for a step is described; an allocation is the step's evidence. */
export const contactRef = (step: Step): string | undefined =>
  step.key === 'community-officer-named' && step.evidence !== undefined ? `officer/${step.evidence}` : undefined;

export function stepView(step: Step, definition: StepDefinition, look: Look): StepView {
  const { key, title, purpose, receiver, needs } = definition;
  return defined({
    key,
    title,
    purpose,
    owner: ownerOf(step, definition),
    receiver,
    status: shownStatus(step, definition, look),
    revision: step.revision,
    due: step.due,
    dueRule: dueRuleText(definition),
    overdue: isOverdue(step, definition, look),
    place: placeOf(step, definition, look),
    needs: needs.filter((need) => look.seen.step(need)),
    offer: step.offer,
    ...answerIn(step),
    escalatedTo: step.escalatedTo,
    asked: [...step.declinedBy, ...(step.offer?.candidate === undefined ? [] : [step.offer.candidate])],
    hasContent: step.contentRef !== undefined,
    asksProof: asksProof(step, definition),
    covers: step.covers ?? [],
    contact: look.seen.contact(key) ? contactOf(step, look) : undefined,
    refusals: refusalsOf(definition, look.profile),
    acts: actsOf(step, definition, look).filter((act) => look.seen.may(act, key)),
  });
}

/** What the receiver may say no with, and what follows from it. */
function refusalsOf({ acceptance }: StepDefinition, { reasons }: Profile): StepView['refusals'] {
  if (acceptance === undefined) return [];
  const listed = acceptance.by === 'service' ? reasons.declined : reasons.returned;
  return Object.entries(listed).map(([reason, then]) => ({ reason, then }) as StepView['refusals'][number]);
}

const isOverdue = (step: Step, definition: StepDefinition, { now, state }: Look): boolean =>
  isPending(step, definition) && !missingAgreement(definition, state) && step.due !== undefined && step.due <= now;

/** What has not begun is for later, unless its day has come or somebody above was told. */
function placeOf(step: Step, definition: StepDefinition, look: Look): StepPlace {
  if (!isPending(step, definition)) return 'over';
  const isCalm = step.escalatedTo === undefined && !isOverdue(step, definition, look);
  return step.status === 'planned' && isCalm ? 'later' : 'now';
}

function answerIn({ answer, reason }: Step) {
  if (answer === undefined) return { reason };
  return { answeredBy: answer.by, answeredAt: answer.at, reason: answer.reason ?? reason, missing: answer.missing };
}

function contactOf(step: Step, { told }: Look): StepView['contact'] {
  const reference = contactRef(step);
  return reference === undefined ? undefined : (told.get(reference) as StepView['contact']);
}
