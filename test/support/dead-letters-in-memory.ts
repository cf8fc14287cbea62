import { causeOf } from '../../services/platform/dead-letter-cause';
import type { DeadLetter, DeadLetters } from '../../services/platform/dead-letters';
import type { Received } from '../../services/platform/kafka';

/** Dead letters without a database. */
export function deadLettersInMemory(): DeadLetters {
  const kept = new Map<string, { letter: DeadLetter; received: Received; claimed: boolean }>();
  const waits = (id: string) => {
    const row = kept.get(id);
    return row === undefined || row.claimed || row.letter.ended !== undefined ? undefined : row;
  };
  return {
    async keep(received, reason, reportId) {
      const { topic, partition, offset } = received;
      const _id = `${topic}/${partition}/${offset}`;
      const before = kept.get(_id);
      if (before !== undefined && (partition >= 0 || before.letter.ended === undefined)) return;
      const at = `2026-04-01T09:00:0${kept.size % 10}.000Z`;
      const letter = { _id, topic, partition, offset, reason, at, redrives: 0 };
      kept.set(_id, { letter: reportId === undefined ? letter : { ...letter, reportId }, received, claimed: false });
    },
    list: async ({ ended, cause, topics, reportId, first, limit }) =>
      [...(first === 'newest' ? [...kept.values()].toReversed() : kept.values())]
        .map(({ letter }) => letter)
        .filter((letter) => (letter.ended !== undefined) === ended)
        .filter(({ reason }) => cause === undefined || reason === cause || causeOf(reason) === cause)
        .filter(({ topic }) => topics?.includes(topic) ?? true)
        .filter((letter) => (reportId ?? letter.reportId) === letter.reportId)
        .slice(0, limit),
    reasons: async () =>
      [...kept.values()]
        .filter(({ letter }) => letter.ended === undefined)
        .map(({ letter: { reason, topic, at } }) => ({ reason, topic, count: 1, oldest: at })),
    find: async (id) => kept.get(id)?.letter,
    open: async (id) => kept.get(id)?.received,
    async claim(id) {
      const row = waits(id);
      if (row === undefined) return undefined;
      row.claimed = true;
      row.letter = { ...row.letter, redrives: row.letter.redrives + 1 };
      const { reportId, redrives } = row.letter;
      const { topic, key, headers, value } = row.received;
      return { message: { topic, key, headers, value }, redrives, ...(reportId === undefined ? {} : { reportId }) };
    },
    async release(id) {
      const row = kept.get(id);
      if (row !== undefined) row.claimed = false;
    },
    async end(id, ending) {
      const row = ending.as === 'redriven' ? kept.get(id) : waits(id);
      if (row?.letter.ended !== undefined || row === undefined) return false;
      row.letter = { ...row.letter, ended: ending };
      row.claimed = false;
      return true;
    },
  };
}
