import { randomBytes, randomInt } from 'node:crypto';
import { defined } from '../../../domain/defined';
import type { HandoverContent } from '../../../schemas/api/act';
import { longHash } from '../../platform/long-hash';
import { isProblem } from '../../platform/problem';
import { timeIn } from '../../platform/written-time';
import { readingOf, type Intent } from '../act';
import type { Said } from '../act-report';
import type { Performed } from '../once';
import { nameIn } from '../pathway-page';
import type { ApiPorts } from '../ports';
import { hasSession, isOpen, typed, used, withCode } from './link';
import { noticeNews } from './notice-news';
import type { Shown } from './page';
import { officerOf, standingOf, type Standing, type Visit } from './standing';
import { readForm, type TaskAct } from './task-act';
import { stepText } from './step-words';
import { words } from './words';

type Own = 'mailTasks' | 'taskSecrets' | 'sendText' | 'connections';
export type DeskPorts = Pick<ApiPorts, Own | 'views' | 'store' | 'readings' | 'accessLog' | 'send' | 'now'>;
type Ports = DeskPorts & { perform: (intent: Intent) => Promise<Performed> };

export type CodeAsked = 'codeSent' | 'tooMany' | 'noCode';
export type Opened = { outcome: 'wrong' | 'locked' | 'gone' } | { outcome: 'open'; session: string; shown: Shown };
export type Acted =
  | { outcome: 'done' | 'pending' | 'setAside' | 'notTaken' | 'sessionOver' }
  | { outcome: 'incomplete'; session: string; shown: Shown };

export type Desk = ReturnType<typeof createDesk>;

/** What can be done with a link: nothing is shown or done without a code that came by another way, and one act ends it. */
export const createDesk = (ports: Ports) => ({
  /** Undefined where the link leads to nothing (any more): used, revoked, too old, or its agency is asked otherwise now. */
  async visit(link: string): Promise<Visit | undefined> {
    const { mailTasks, connections, now } = ports;
    const task = await mailTasks.find(longHash(link));
    if (task === undefined || !isOpen(task, now())) return undefined;
    const agency = await connections.find(task.agency);
    const contact = agency && (await connections.contactOf(agency));
    if (agency === undefined || contact === undefined) return undefined;
    return [...(agency.provides ?? []), agency.kind].includes(task.to) ? { task, agency, contact } : undefined;
  },
  askCode: (visit: Visit): Promise<CodeAsked> => askCode(visit, ports),
  open: (visit: Visit, code: string): Promise<Opened> => open(visit, code, ports),
  act: (visit: Visit, form: unknown): Promise<Acted> => act(visit, form, ports),
});

async function askCode({ task, contact }: Visit, ports: Ports): Promise<CodeAsked> {
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const asked = withCode(task, ports.taskSecrets.codeHash(task._id, code), ports.now());
  if (asked === undefined) return 'tooMany';
  if (!(await ports.mailTasks.replace(asked))) return 'noCode';
  return ports.sendText(contact.phone, words[contact.language].codeText(code)).then(
    () => 'codeSent',
    () => 'noCode',
  );
}

async function open(visit: Visit, code: string, ports: Ports): Promise<Opened> {
  const { task } = visit;
  const session = randomBytes(32).toString('base64url');
  const hash = ports.taskSecrets.codeHash(task._id, code.trim());
  const said = typed(task, { hash, session: longHash(session), at: ports.now() });
  // Of two that try at once, one is told that it was wrong and has tried nothing: no try goes uncounted.
  if (!(await ports.mailTasks.replace(said.task))) return { outcome: 'wrong' };
  if (!said.right) return { outcome: said.locked ? 'locked' : 'wrong' };
  const standing = await standingOf(visit, ports);
  return standing === undefined
    ? { outcome: 'gone' }
    : { outcome: 'open', session, shown: await show(visit, standing, ports) };
}

/** On record before it is shown; that what is handed over was read is kept, for only then may it be accepted. */
async function show(
  visit: Visit,
  { step, view, acts, zone, release: day, detailsRef }: Standing,
  ports: Ports,
): Promise<Shown> {
  const { store, readings, now, send } = ports;
  const { task } = visit;
  const told = detailsRef === undefined ? new Map<string, unknown>() : await store.getMany([detailsRef]);
  const content = step.contentRef === undefined ? undefined : await store.get<HandoverContent>(step.contentRef);
  await onRecord(
    visit,
    {
      kind: 'consultation',
      fields: ['name', ...(day === undefined ? [] : ['release']), ...(content === undefined ? [] : ['content'])],
    },
    ports,
  );
  if (content !== undefined)
    await readings.note(readingOf({ pathwayId: task.pathwayId, step, officer: officerOf(visit) }), now());
  await send(noticeNews(task, 'opened', now()));
  const { refusals, offer } = view;
  const { language } = visit.contact;
  const text = stepText(task.step, language, view);
  const time = timeIn(zone, language);
  const replyBy = offer && time.by(offer.replyBy);
  const release = day && time.day(day);
  return defined({ name: nameIn(told, detailsRef), ...text, replyBy, release, content, acts, refusals });
}

type Look = { kind: 'consultation' | 'change'; fields: string[] };

function onRecord(visit: Visit, { kind, fields }: Look, { accessLog, now }: Ports): Promise<void> {
  const { id: who, agency, role } = officerOf(visit);
  const { _id: notice, step, pathwayId } = visit.task;
  const what = `link ${notice} ${step}`;
  return accessLog.write({
    ...{ at: now(), kind, agency, who, role, purpose: 'own-steps', what, fields },
    pathways: [pathwayId],
  });
}

/** One act, as any other of its agency, and the link is used up. The same pressed twice is one act. */
async function act(visit: Visit, form: unknown, ports: Ports): Promise<Acted> {
  const { task } = visit;
  const { session, said } = readForm(form);
  if (!hasSession(task, longHash(session), ports.now())) return { outcome: 'sessionOver' };
  const standing = await standingOf(visit, ports);
  if (standing === undefined) return { outcome: 'notTaken' };
  if (said === undefined) return { outcome: 'incomplete', session, shown: await show(visit, standing, ports) };
  if (!standing.acts.some((one) => one === said.act)) return { outcome: 'notTaken' };
  await onRecord(visit, { kind: 'change', fields: [] }, ports);
  const performed = await perform(visit, said, ports);
  if (performed === undefined) return { outcome: 'notTaken' };
  await ports.mailTasks.replace(used(task));
  await ports.send(noticeNews(task, 'answered', ports.now()));
  if (performed.answer === undefined) return { outcome: 'pending' };
  return { outcome: performed.answer.outcome === 'set-aside' ? 'setAside' : 'done' };
}

/** Undefined where the pathway's rules refuse it. @throws when a server is away: nothing was used up */
async function perform(
  visit: Visit,
  said: Extract<Said, { act: TaskAct }>,
  ports: Ports,
): Promise<Performed | undefined> {
  const { agency, _id, pathwayId, step: key } = visit.task;
  const reportId = `${agency}:link-${_id}`;
  try {
    return await ports.perform({ pathwayId, key, officer: officerOf(visit), reportId, said });
  } catch (error) {
    if (isProblem(error) && error.status < 500) return undefined;
    throw error;
  }
}
