import type { ActAnswer, ActName } from '../../../schemas/api/act';
import type { PathwayActName } from '../../../schemas/api/pathway-act';
import type { Problem } from '../../../schemas/api/problem';
import type { StepKey } from '../../../schemas/step';
import { ask, Away, ProblemAnswer } from './ask';

/** What is said of the whole pathway from a page. */
export type PathwayDeed = Exclude<PathwayActName, 'move-profile'>;
/** What is done with a step, or with the whole pathway. */
export type Deed = ActName | PathwayDeed;
export type Act = { name: Deed; body: Record<string, unknown> };

/** One will of one person: it keeps its key however often it is sent, and the version it was formed on. */
export type Intent = { key: string; seq: number; act: Act };

/** `saw` is the version the act was formed on, `now` the one the api holds, where it said so. */
export type Outcome =
  | { kind: 'answered'; answer: ActAnswer }
  | { kind: 'outdated'; saw: number; now: number | undefined }
  | { kind: 'refused'; problem: Problem }
  | { kind: 'away' };

export const intentOf = (act: Act, seq: number): Intent => ({ key: crypto.randomUUID(), seq, act });

function outcomeOf(error: unknown, saw: number): Outcome {
  if (error instanceof Away) return { kind: 'away' };
  if (!(error instanceof ProblemAnswer)) throw error;
  if (error.problem.status === 412) return { kind: 'outdated', saw, now: error.version };
  return { kind: 'refused', problem: error.problem };
}

/** Without a step, the whole pathway. */
export type Place = { pathwayId: string; step?: StepKey };

const ofPathway: Record<PathwayDeed, string> = {
  'propose-release': 'release-date',
  'override-lead': 'lead',
  'decide-track': 'track',
  observe: 'observations',
};

export const isOfPathway = (name: Deed): name is PathwayDeed => name in ofPathway;

const addressOf = ({ pathwayId, step }: Place, name: Deed): string =>
  `/api/pathways/${encodeURIComponent(pathwayId)}/${isOfPathway(name) ? ofPathway[name] : `steps/${String(step)}/${name}`}`;

/** Says it to the pathway and brings what it answered; never throws for what a person can do something about. */
export async function act(place: Place, intent: Intent): Promise<Outcome> {
  const path = addressOf(place, intent.act.name);
  const headers = { 'idempotency-key': intent.key, 'if-match': `"${intent.seq}"` };
  try {
    return { kind: 'answered', answer: await ask<ActAnswer>(path, { method: 'POST', headers, body: intent.act.body }) };
  } catch (error) {
    return outcomeOf(error, intent.seq);
  }
}
