import type { DeadLetters } from '../platform/dead-letters';
import type { Received } from '../platform/kafka';
import { tokensOf } from './destination';
import { drain, handOver } from './hand-over';
import { all, createLimit } from './in-parallel';
import { readBatch } from './read-batch';
import type { Desk } from './settle';
import { together } from './together';

export type GatewayDeps = Omit<Desk, 'known'> & {
  deadLetters: Pick<DeadLetters, 'keep'>;
};

export type Gateway = {
  /** One partition's messages to where they belong. Throws when a server is away: the same messages must come again. */
  take(batch: readonly Received[]): Promise<void>;
  /** Delivers what is parked though its person is known by now: what another instance left when it died. */
  sweep(): Promise<void>;
};

const peopleAtOnce = 32;

export function createGateway({ deadLetters, ...deps }: GatewayDeps): Gateway {
  const limited = createLimit(peopleAtOnce);
  return {
    async take(batch) {
      const arrived = await readBatch(batch, deadLetters);
      const tokens = [...new Set(arrived.flatMap(({ report }) => tokensOf(report)))];
      if (tokens.length === 0) return;
      const [known, parked] = await Promise.all([deps.identity.find(tokens), deps.held.parkedTokens(tokens)]);
      const groups = together(arrived, known);
      const waiting = new Set(parked.filter((token) => known.owners.has(token)));
      await all(groups.map((group) => limited(() => afterWaiting({ ...deps, known }, group, waiting))));
    },
    async sweep() {
      const tokens = await deps.held.parkedTokens();
      const known = await deps.identity.find(tokens);
      await drain({ ...deps, known }, [...known.owners.keys()]);
    },
  };
}

/** What is parked came first, so it goes first: an instance may have died between a link and its drain. */
async function afterWaiting(
  desk: Desk,
  group: Parameters<typeof handOver>[1],
  waiting: ReadonlySet<string>,
): Promise<void> {
  const own = group.flatMap(({ report }) => tokensOf(report)).filter((token) => waiting.has(token));
  if (own.length > 0) await drain(desk, [...new Set(own)]);
  await handOver(desk, group);
}
