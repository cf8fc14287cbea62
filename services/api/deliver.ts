import { setTimeout as pause } from 'node:timers/promises';
import type { ReportAnswer } from '../../domain/pathway/state';
import { keepTrying } from '../platform/keep-trying';
import type { Logger } from '../platform/logging';
import type { Act, Acts, Pathways } from './ports';

export type Deliveries = {
  /** The answer, or undefined when there is none within 3 s: then it is still being delivered. */
  answerOf(act: Act): Promise<ReportAnswer | undefined>;
  /** Takes up what a process that died had not delivered. */
  resume(): Promise<void>;
  stop(): void;
};

const WAITED_MS = 3_000;

type Parts = { acts: Acts; pathways: Pick<Pathways, 'act'>; logger: Pick<Logger, 'warn'> };

/** Delivers each act until its pathway has answered; the update's id makes a repetition the same act. */
export function createDeliveries({ acts, pathways, logger }: Parts): Deliveries {
  const underWay = new Map<string, Promise<ReportAnswer | undefined>>();
  let stopped = false;

  async function once({ _id, pathwayId, report }: Act): Promise<ReportAnswer> {
    const said = await pathways.act(pathwayId, report);
    const answer: ReportAnswer = said === 'closed' ? { outcome: 'set-aside', reason: 'pathway-closed', seq: 0 } : said;
    await acts.answered(_id, answer);
    return answer;
  }

  function deliver(act: Act): Promise<ReportAnswer | undefined> {
    const standing = underWay.get(act._id);
    if (standing !== undefined) return standing;
    const delivery = keepTrying(() => once(act), {
      failed: (err, attempt) =>
        logger.warn({ err, attempt, reportId: act._id, pathwayId: act.pathwayId }, 'an act is delivered again'),
      goOn: () => !stopped,
    }).finally(() => underWay.delete(act._id));
    underWay.set(act._id, delivery);
    return delivery;
  }

  return {
    async answerOf(act) {
      if (act.answer !== undefined) return act.answer;
      const late = new AbortController();
      const answer = await Promise.race([deliver(act), pause(WAITED_MS, undefined, { signal: late.signal })]);
      late.abort();
      return answer;
    },
    async resume() {
      for (const act of await acts.unanswered()) void deliver(act);
    },
    stop() {
      stopped = true;
    },
  };
}
