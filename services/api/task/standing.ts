import { defined } from '../../../domain/defined';
import type { Step } from '../../../domain/pathway/state';
import type { StepDefinition } from '../../../domain/profiles/step-definition';
import { definitionOf } from '../../../domain/steps/readiness';
import type { MailContact } from '../../../schemas/api/connection';
import type { StepView } from '../../../schemas/api/pathway';
import type { LocalDate } from '../../../schemas/time';
import type { Officer } from '../../../schemas/api/officer';
import type { ConnectionRow } from '../../platform/connections';
import type { MailTask } from '../../platform/mail-tasks';
import { profileIn } from '../pathway-page';
import type { ApiPorts } from '../ports';
import { stepView, type Seen } from '../step-view';
import { type TaskAct } from './task-act';

/** Whoever a link was sent to, and the task behind it. */
export type Visit = { task: MailTask; agency: ConnectionRow; contact: MailContact };

/** Where the step stands now, and what of it the link may still do. */
export type Standing = {
  step: Step;
  view: StepView;
  acts: TaskAct[];
  zone: string;
  release?: LocalDate;
  detailsRef?: string;
};

/** The named contact acts for their agency and under its name, for a report names nobody. */
export const officerOf = ({ agency, contact }: Visit): Officer => ({
  id: agency._id,
  name: contact.contact,
  role: 'community-worker',
  agency: agency.kind,
});

/** Behind the link stands one step, and all of it is theirs. */
const theirs: Seen = { step: () => true, note: () => true, contact: () => true, may: () => true, observations: false };

/** Undefined where the pathway is not there, or goes by rules that have no such step. */
export async function standingOf(
  visit: Visit,
  { views, now }: Pick<ApiPorts, 'views' | 'now'>,
): Promise<Standing | undefined> {
  const { task } = visit;
  const document = await views.pathway(task.pathwayId);
  const step = document?.state.steps[task.step];
  const profile = document && profileIn(document);
  const definition = profile && definitionOf(profile, task.step);
  if (document === undefined || step === undefined || profile === undefined || definition === undefined)
    return undefined;
  const { state } = document;
  const { agency, role } = officerOf(visit);
  const look = {
    state,
    profile,
    agency,
    role,
    now: now(),
    told: new Map<string, unknown>(),
    seen: theirs,
  };
  const view = stepView(step, definition, look);
  const { detailsRef, dates } = state;
  const release = dates.releasedOn ?? dates.release;
  const { zone } = profile;
  return defined({ step, view, acts: actsLeft(task, { step, definition, view }), zone, release, detailsRef });
}

type Left = { step: Step; definition: StepDefinition; view: StepView };

/** A link answers the one offer it came with, or does what was said yes to; never what another one was asked since. */
function actsLeft(task: MailTask, { step, definition, view }: Left): TaskAct[] {
  const stands = task.work ? (task.offer ?? step.offers) === step.offers : step.offer?.offer === task.offer;
  if (!stands) return [];
  const wanted: readonly TaskAct[] = task.work ? ['complete'] : ['accept', 'return', 'decline'];
  return definition.contentRequired && task.work ? [] : wanted.filter((act) => view.acts.includes(act));
}
