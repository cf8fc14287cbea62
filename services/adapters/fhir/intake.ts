import { systems, valueIn } from '../../../schemas/fhir/element';
import type { Issue, OperationOutcome } from '../../../schemas/fhir/operation-outcome';
import type { Report } from '../../../schemas/reports/report';
import { TaskUpdate, type TaskStatus } from '../../../schemas/fhir/task';
import { readPayload } from '../../platform/payload-text';
import type { Published } from '../../platform/report-intake';
import type { ReportDraft } from '../../platform/translation';
import { answerOf } from './answer';
import type { AskedTask } from './asked-task';
import { outcomeOf, told, unread, wrong, wrongFields } from './issue';
import { knownBy } from './proof';
import { mayFollow } from './task-status';
import { valueOf, wordsIn } from './words';

export type IntakePorts = {
  load: (id: string) => Promise<AskedTask | undefined>;
  /** False when the Task stands otherwise by now. */
  move: (id: string, from: TaskStatus, to: TaskStatus) => Promise<boolean>;
  numberOf: (token: string) => Promise<string | undefined>;
  publish: (draft: ReportDraft) => Promise<Published>;
  /** Proof of notice: that a provider opened or answered what it was asked. */
  report: (reports: Report[]) => Promise<void>;
};

export type Answer = { status: number; outcome: OperationOutcome };

const longestNote = 4_000;

/**
 * Takes what a provider says of a Task it was asked. The report is published before the Task moves on: whoever hears
 * nothing sends the same again, and the same is the same report. @throws when a server is away
 */
export const createTaskIntake = (ports: IntakePorts) =>
  async function take(bytes: Uint8Array): Promise<Answer> {
    const read = readPayload(bytes);
    if (!read.ok) return refused(400, ...unread(read.refused));
    const parsed = TaskUpdate.safeParse(read.payload);
    if (!parsed.success) return refused(422, ...wrongFields(parsed.error, read.payload));
    const update = parsed.data;
    const id = valueIn(update.identifier, systems.task);
    if (id === undefined)
      return refused(422, wrong('required', 'Task.identifier', `must hold the identifier of ${systems.task}`));
    const asked = await ports.load(id);
    if (asked === undefined) return refused(404, wrong('not-found', 'Task.identifier', 'is no Task of ours'));
    return takeUpdate(update, asked, ports);
  };

async function takeUpdate(update: TaskUpdate, asked: AskedTask, ports: IntakePorts): Promise<Answer> {
  const number = await ports.numberOf(asked.token);
  if (number === undefined) throw new Error('the store does not hold the number a Task was placed under');
  const flaws = flawsIn(update, asked, number);
  if (flaws.length > 0) return refused(422, ...flaws);
  if (update.status === asked.status) return taken('The Task stood so already; nothing changed.');
  const answer = answerOf(update, asked);
  if ('refused' in answer) return refused(422, answer.refused);
  const published = 'fact' in answer ? await ports.publish({ ...answer.fact, ...aboutIt(update, number) }) : undefined;
  await ports.report(knownBy(asked, update.status, update.lastModified));
  if (!(await ports.move(asked.id, asked.status, update.status)))
    return refused(409, wrong('conflict', 'Task.status', 'another update came between; send it again'));
  return taken(published ? `Published as ${published.reportId}.` : 'Noted; by itself it changes nothing.');
}

/** Everything that is wrong with it at once, so that it is mended at once. */
function flawsIn(update: TaskUpdate, { status: before }: AskedTask, number: string): Issue[] {
  const { status, output = [] } = update;
  const named = valueIn(update.for?.identifier ? [update.for.identifier] : [], systems.number.CRN);
  return [
    named !== undefined && named.trim().toUpperCase() !== number.trim().toUpperCase()
      ? [wrong('value', 'Task.for.identifier', 'names another person than the one asked about')]
      : [],
    status !== before && !mayFollow(before, status)
      ? [wrong('business-rule', 'Task.status', `${status} does not follow on ${before}`)]
      : [],
    output.flatMap((one, index) =>
      valueOf(one) === undefined ? [wrong('required', `Task.output[${index}].value`, 'must hold a value')] : [],
    ),
    wordsIn(update).length > longestNote
      ? [wrong('too-long', 'Task.output', `with reason and notes, at most ${longestNote} letters`)]
      : [],
  ].flat();
}

/** Whom it is about and when; the provider's words go behind a reference, into the encrypted store. */
function aboutIt(update: TaskUpdate, number: string): Pick<ReportDraft, 'occurredAt' | 'numbers' | 'personal'> {
  const words = wordsIn(update);
  return {
    occurredAt: update.lastModified,
    numbers: [{ scheme: 'CRN', number }],
    personal: words === '' ? [] : [{ place: 'note', field: 'noteRef', value: words }],
  };
}

const refused = (status: number, ...issues: Issue[]): Answer => ({ status, outcome: outcomeOf(...issues) });

const taken = (words: string): Answer => ({ status: 200, outcome: outcomeOf(told(words)) });
