import fc from 'fast-check';
import type { Report } from '../../../schemas/reports/report';
import { destinationOf, tokensOf } from '../../../services/gateway/destination';
import type { Received } from '../../../services/platform/kafka';
import { gatewayOver, gatewayWorld, onPartition, type GatewayWorld, type Step } from '../../support/gateway-in-memory';
import { person, said } from '../../support/gateway-reports';

/** What is said of one person on each partition, in the order it lies there. */
function partitionsOf(letters: string, more: number): Report[][] {
  const { noms, crn } = person(letters);
  const several = (word: 'released' | 'officer' | 'arrived', about: typeof noms) =>
    Array.from({ length: more }, (_, i) => said(`${letters}-${word}-${i}`, word, [about], i));
  return [
    [said(`${letters}-received`, 'received', [noms]), ...several('released', noms)],
    [said(`${letters}-linked`, 'linked', [noms, crn])],
    several('officer', crn),
    several('arrived', noms),
  ];
}

/** Cuts a partition into batches of the sizes given, as a broker would. */
function batchesOf(messages: Received[], sizes: number[]): Received[][] {
  const batches: Received[][] = [];
  for (let at = 0, i = 0; at < messages.length; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    batches.push(messages.slice(at, at + size));
    at += size;
  }
  return batches;
}

type Trouble = { after: number; kind: 'away' | 'killed' | 'frozen' };

/**
 * Two instances share the partitions and every answer of a server comes when the scheduler says. `away`: one answer
 * fails. `killed`: the instance never does anything again. `frozen`: its partition is given to another and it goes on.
 */
async function play(s: fc.Scheduler, partitions: Received[][][], troubles: Trouble[]): Promise<GatewayWorld> {
  const world = gatewayWorld();
  let steps = 0;
  const instance = () => {
    let dead = false;
    let frozen = (): void => undefined;
    const thaw = new Promise<void>((done) => (frozen = done));
    const step: Step = async (what) => {
      await s.schedule(Promise.resolve(), what);
      const trouble = troubles.find(({ after }) => after === steps);
      steps += 1;
      if (trouble?.kind === 'killed') dead = true;
      if (trouble?.kind === 'frozen') frozen();
      if (dead || trouble?.kind === 'away') throw new Error('no answer');
    };
    return { gateway: gatewayOver(world, step), thaw, isDead: () => dead };
  };
  const instances = [instance(), instance()];
  const until = async (batch: Received[], at: number): Promise<void> => {
    const own = (instances[at] = instances[at]?.isDead() === false ? instances[at] : instance());
    const failed = own.gateway.take(batch).then(
      () => false,
      () => true,
    );
    const outcome = await Promise.race([failed, own.thaw.then(() => 'frozen' as const)]);
    if (outcome === false) return;
    if (outcome === 'frozen') instances[at] = instance();
    await until(batch, at);
    await failed;
  };
  const read = async (batches: Received[][], at: number): Promise<void> => {
    for (const batch of batches) await until(batch, at % 2);
  };
  await s.waitFor(Promise.all(partitions.map(read)).then(() => undefined));
  return world;
}

const letters = fc.uniqueArray(fc.constantFrom('AB', 'CD', 'EF'), { minLength: 1, maxLength: 3 });
const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 });
const troubles = fc.array(
  fc.record({
    after: fc.nat({ max: 60 }),
    kind: fc.constantFrom('away' as const, 'killed' as const, 'frozen' as const),
  }),
  { maxLength: 4 },
);

it('loses nothing, opens one pathway a person and keeps the order of each source, whatever dies in between', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), letters, sizes, troubles, async (s, people, cuts, happening) => {
      const partitions = people.flatMap((pair) => partitionsOf(pair, 3));
      const world = await play(
        s,
        partitions.map((reports, partition) => batchesOf(onPartition(reports, partition), cuts)),
        happening,
      );
      const told = [...world.runs.keys()].flatMap((pathwayId) => world.toldTo(pathwayId));
      expect(told.map(({ id }) => id).toSorted()).toEqual(
        partitions
          .flat()
          .map(({ id }) => id)
          .toSorted(),
      );
      expect(world.runs.size).toBe(people.length);
      expect([...world.held.keys()]).toEqual([]);
      for (const reports of partitions) {
        const ids = reports.map(({ id }) => id);
        expect(told.map(({ id }) => id).filter((id) => ids.includes(id))).toEqual(ids);
      }
    }),
    { numRuns: 60 },
  );
}, 120_000);

it('leaves parked only what nobody has claimed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), sizes, fc.boolean(), fc.boolean(), async (s, cuts, received, linked) => {
      const [opening = [], link = [], ...others] = partitionsOf('AB', 2);
      const partitions = [received ? opening : opening.slice(1), linked ? link : [], ...others];
      const batches = partitions.map((reports, partition) => batchesOf(onPartition(reports, partition), cuts));
      const world = await play(s, batches, []);
      for (const { arrived } of world.held.values())
        expect(destinationOf(arrived.report, { owners: world.owners, people: world.people }).to).toBe('parked');
      const claimed = partitions.flat().filter((report) => tokensOf(report).some((token) => world.owners.has(token)));
      const told = [...world.runs.keys()].flatMap((pathwayId) => world.toldTo(pathwayId));
      expect(told.length).toBe(claimed.length);
    }),
    { numRuns: 100 },
  );
}, 120_000);

it('opens one pathway when two instances are told at once that the person was received', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (s) => {
      const { noms } = person('AB');
      const world = gatewayWorld();
      const step: Step = (what) => s.schedule(Promise.resolve(), what);
      const takes = ['1', '2'].map((id, partition) =>
        gatewayOver(world, step).take(onPartition([said(id, 'received', [noms])], partition)),
      );
      await s.waitFor(Promise.all(takes));
      expect(world.runs.size).toBe(1);
      expect(
        world
          .toldTo('pathway-1')
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual(['report-1', 'report-2']);
    }),
    { numRuns: 50 },
  );
});
