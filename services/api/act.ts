import type { Step } from '../../domain/pathway/state';
import { definitionOf } from '../../domain/steps/readiness';
import type { StepDefinition } from '../../domain/profiles/step-definition';
import { actsOf } from '../../domain/steps/acts';
import { isWork, isWorkOf, type Asker } from '../../domain/steps/work-acts';
import type { ActName } from '../../schemas/api/act';
import type { Officer } from '../../schemas/api/officer';
import type { StepKey } from '../../schemas/step';
import { notesOwner, pathwayOwner } from '../platform/cipher';
import { problem } from '../platform/problem';
import { contentToday } from './assessments';
import { actReport, contentRefOf, noteRefOf, type Said } from './act-report';
import { competencesHeld, refuseUnlessAssignable } from './given-to';
import { refuseUnlessCurrent, type Once } from './once';
import { profileIn } from './pathway-page';
import type { Act, ApiPorts, PathwayDocument } from './ports';

/** One will of one person: its key makes a repetition the same act, `ifMatch` the version it was formed on, where it hangs on one. */
export type Intent = {
  pathwayId: string;
  key: StepKey;
  officer: Officer;
  reportId: string;
  ifMatch?: number;
  said: Said;
};

type Ports = Pick<ApiPorts, 'views' | 'store' | 'acts' | 'readings' | 'register' | 'now'>;

/**
 * Takes an act in, keeps it, and delivers it to its pathway. Asked again with the same key it is the same act, whatever
 * has happened to the pathway since. @throws problem 404, 409, 412, 422; nothing was done then
 */
export const createPerform = (ports: Ports, once: Once) => (intent: Intent) =>
  once({ ...intent, asked: askedBy(intent) }, () => begin(intent, ports));

async function begin(intent: Intent, ports: Ports): Promise<Act> {
  const { views, store, acts, readings, now } = ports;
  const { pathwayId, officer, reportId, said } = intent;
  const document = await views.pathway(pathwayId);
  if (document === undefined) throw problem(404, 'no-such-pathway', 'There is no such pathway.');
  if (intent.ifMatch !== undefined) refuseUnlessCurrent(document, intent.ifMatch);
  const { step, definition } = stepToActOn(document, intent);
  if (said.act === 'accept' && step.contentRef !== undefined)
    await refuseUnlessRead(readings, { pathwayId, step, officer });
  const asked = { definition, document, officer };
  if (said.act === 'reassign') await refuseUnlessAssignable(said.body.to, asked, ports);
  const { note } = said.body;
  const content = contentToday(said.body, now());
  const of = { owner: notesOwner(pathwayOwner(pathwayId)), holder: officer.agency };
  if (note !== undefined) await store.putOnce(noteRefOf(reportId), note, of);
  if (content !== undefined) await store.putOnce(contentRefOf(reportId), content, of);
  const at = now();
  const competences = said.act === 'accept' ? await competencesHeld(asked, ports) : [];
  const report = actReport(said, { reportId, pathwayId, officer, step, competences, now: at });
  const act = { _id: reportId, pathwayId, asked: askedBy(intent), report, at };
  return acts.begin(said.act === 'skip' ? { ...act, second: 'awaited' } : act);
}

type Chosen = { step: Step; definition: StepDefinition };

/** The step, if this act of this person's agency could count now; the pathway has the last word. */
function stepToActOn(document: PathwayDocument, { key, officer, said }: Intent): Chosen {
  const profile = profileIn(document);
  const { state } = document;
  const step = state.steps[key];
  const definition = definitionOf(profile, key);
  if (step === undefined || definition === undefined)
    throw problem(404, 'no-such-step', 'This pathway has no such step.');
  const asker = { state, profile, agency: officer.agency, role: officer.role };
  if (actsOf(step, definition, asker).includes(said.act)) return { step, definition };
  if (!isTheirs(said.act, { step, definition, asker })) {
    throw problem(409, 'not-yours', `This step is not ${officer.agency}'s to ${said.act}.`);
  }
  throw problem(409, 'not-now', `There is nothing to ${said.act} in this step now.`);
}

type Concerned = Chosen & { asker: Asker };

/** Whether an act would be theirs at another time. */
function isTheirs(act: ActName, { step, definition, asker }: Concerned): boolean {
  if (isWork(act)) return isWorkOf(act, { step, definition, asker });
  return [definition.owner, definition.receiver, step.offer?.to, step.answer?.by].includes(asker.agency);
}

type Reader = { pathwayId: string; step: Step; officer: Officer };

export const readingOf = ({ pathwayId, step: { key, revision, offers }, officer }: Reader) => ({
  pathwayId,
  step: key,
  revision,
  offer: offers,
  officer: officer.id,
});

async function refuseUnlessRead(readings: ApiPorts['readings'], reader: Reader): Promise<void> {
  if (await readings.has(readingOf(reader))) return;
  throw problem(409, 'read-first', 'Read what is handed over before you accept it.', [
    { field: 'content', message: `GET /api/pathways/${reader.pathwayId}/steps/${reader.step.key}/content` },
  ]);
}

/** What of an act makes it another one; its words may differ, for only the first were kept. */
const askedBy = ({ key, said: { act, body } }: Intent): string =>
  [
    key,
    act,
    ...('reason' in body ? [body.reason] : []),
    ...('until' in body ? [body.until] : []),
    ...('condition' in body ? [body.condition, body.by] : []),
    ...('to' in body ? [body.to] : []),
  ].join('/');
