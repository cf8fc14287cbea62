import { countryOf } from '../../../../domain/profiles/registry';
import type { PathwayEvent } from '../../../../schemas/events/event';
import type { PlacedTask, TaskStatus } from '../../../../schemas/fhir/task';
import type { Report } from '../../../../schemas/reports/report';
import type { StepKey } from '../../../../schemas/step';
import type { Access } from '../../../platform/access-log/chain';
import { createDisclosing } from '../../../platform/access-log/on-record';
import type { Leaving, Pass } from '../../../platform/transfers';
import type { AskedTask } from '../asked-task';
import { proofOf } from '../proof';
import { nothingAsked, take, type Asked } from './asked';
import type { FhirServer } from './fhir-server';
import { placedTask } from './placed-task';

export type AskingPorts = {
  /** The candidates that speak FHIR. */
  providers: readonly string[];
  /** What allows to tell them; whoever runs the adapter knows their law. */
  legalBasis: string;
  load: (pathwayId: string) => Promise<Asked | undefined>;
  save: (pathwayId: string, asked: Asked) => Promise<void>;
  /** Keeps a Task unless it is there already. */
  keep: (task: AskedTask) => Promise<void>;
  /** Those of a step that are not over. */
  open: (pathwayId: string, step: StepKey) => Promise<AskedTask[]>;
  move: (id: string, from: TaskStatus, to: TaskStatus) => Promise<boolean>;
  numberOf: (token: string) => Promise<string | undefined>;
  server: FhirServer;
  pass: Pass;
  /** Before it leaves: what cannot be logged is not disclosed. */
  log: (disclosure: Access) => Promise<void>;
  refused: (taskId: string) => void;
  /** Proof of notice: that a Task left, and whether it arrived. */
  report: (reports: Report[]) => Promise<void>;
  now: () => string;
};

/**
 * Asks what the events of one pathway bring for providers who speak FHIR, in their order. What was sent is saved before
 * anything is tried again; a Task placed twice is one Task, by its identifier. @throws when a server is away
 */
export function createAsking(ports: AskingPorts) {
  const send = createSend(ports);
  return async function ask(pathwayId: string, events: readonly PathwayEvent[]): Promise<void> {
    const before = (await ports.load(pathwayId)) ?? nothingAsked;
    let asked = events.reduce((so, event) => take(so, event, ports.providers), before);
    try {
      const { token } = asked;
      const person = token === undefined ? undefined : await ports.numberOf(token);
      for (let next = asked.waiting[0]; token !== undefined && person !== undefined && next; next = asked.waiting[0]) {
        const passed = await ports.pass(leavingOf(next, pathwayId, asked));
        if (!passed.leaves) break;
        const legalBasis = passed.legalBasis ?? ports.legalBasis;
        if (next.kind === 'place') await place({ ...next.task, token, status: 'requested' }, person, legalBasis);
        else await withdraw(await ports.open(pathwayId, next.step), next.at, legalBasis);
        asked = doneWith(next, asked);
      }
    } finally {
      if (asked !== before) await ports.save(pathwayId, asked);
    }
  };

  /** Kept before it is sent: an answer may be quicker than the server's own word that it took the Task. */
  async function place(task: AskedTask, person: string, legalBasis: string): Promise<void> {
    await ports.keep(task);
    await send(placedTask(task, person, { status: 'requested', since: task.at }), task, legalBasis);
  }

  async function withdraw(tasks: readonly AskedTask[], since: string, legalBasis: string): Promise<void> {
    for (const task of tasks) {
      const person = await ports.numberOf(task.token);
      if (person === undefined) throw new Error('the store does not hold the number a Task was placed under');
      await send(placedTask(task, person, { status: 'cancelled', since }), task, legalBasis);
      if (!(await ports.move(task.id, task.status, 'cancelled'))) throw new Error('an answer came between');
    }
  }
}

/** Sends one Task; of one that asks, not of one that takes back, there is proof. */
function createSend({ server, refused, report, log, now }: AskingPorts) {
  const disclose = createDisclosing(log);
  return async function send(task: PlacedTask, asked: AskedTask, legalBasis: string): Promise<void> {
    const { id, pathwayId } = asked;
    const what = `Task ${id} ${task.status}`;
    await disclose(disclosureOf(task, { what, pathwayId, at: now(), legalBasis }), async () => {
      const became = await server(task);
      if (became === 'refused') refused(id);
      if (task.status === 'requested') await report(proofOf(asked, became, now()));
    });
  };
}

/** A Task that is taken back leaves for whom it was placed with. */
const leavingOf = (next: Asked['waiting'][number], pathwayId: string, { profile, placed = {} }: Asked): Leaving => ({
  agency: next.kind === 'place' ? next.task.provider : (placed[next.step] ?? 'community'),
  from: profile && countryOf(profile.key),
  pathwayId,
  message: next.kind === 'place' ? next.task.id : `${pathwayId}/${next.step} taken back`,
});

const doneWith = (done: Asked['waiting'][number], { steps, waiting, ...rest }: Asked): Asked => ({
  ...rest,
  steps: done.kind === 'place' ? [...new Set([...steps, done.task.step])] : steps,
  ...(done.kind === 'place' && { placed: { ...rest.placed, [done.task.step]: done.task.provider } }),
  waiting: waiting.slice(1),
});

const disclosureOf = (
  task: PlacedTask,
  { pathwayId, ...known }: Pick<Access, 'what' | 'at'> & { legalBasis: string; pathwayId: string },
): Access => ({
  ...known,
  kind: 'disclosure',
  agency: 'community',
  who: 'adapter-fhir',
  role: 'agency-system',
  purpose: 'own-steps',
  pathways: [pathwayId],
  fields: Object.keys(task),
});
