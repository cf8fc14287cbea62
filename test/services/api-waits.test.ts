import { setTimeout as pause } from 'node:timers/promises';
import { apiInMemory, worldInMemory } from '../support/api-in-memory';
import * as told from '../support/pathway-story';

type Verb = (...asked: unknown[]) => Promise<unknown>;

/** Makes a port answer a moment later, all that was asked of that moment together: what is asked next waited for one of them. */
function inRounds() {
  const rounds: string[][] = [];
  let over: Promise<void> | undefined;
  const wait = (what: string): Promise<void> => {
    if (over === undefined) rounds.push([]);
    rounds.at(-1)?.push(what);
    return (over ??= pause(20).then(() => void (over = undefined)));
  };
  const slow = <P extends object>(name: string, port: P): P =>
    new Proxy(port, {
      get: (target, verb) =>
        (async (...asked) => {
          await wait(`${name}.${String(verb)}`);
          return (Reflect.get(target, verb) as Verb)(...asked);
        }) satisfies Verb,
    });
  return { rounds, slow };
}

it('waits for a page of a person no oftener than one answer needs another', async () => {
  const world = worldInMemory();
  world.store.set(`person/${told.tokenOf('A')}`, { name: 'Robin Ashdown' });
  world.tell(...told.story('p-1', told.opened, told.registered, told.planMade));
  const { rounds, slow } = inRounds();
  const { bearers, register, exceptions, views, store, accessLog } = world.ports;
  for (const [name, port] of Object.entries({ bearers, register, exceptions, views, store, accessLog }))
    Object.assign(world.ports, { [name]: slow(name, port) });
  const api = await apiInMemory(world);
  expect((await api.ask('/api/pathways/p-1')).body).toMatchObject({ name: 'Robin Ashdown' });
  expect(rounds.map((asked) => asked.toSorted())).toEqual([
    ['bearers.subjectOf'],
    ['register.member'],
    ['exceptions.of', 'register.around', 'views.pathway'],
    ['store.getMany'],
    ['accessLog.write'],
  ]);
  await api.close();
});
