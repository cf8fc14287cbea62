import { apiInMemory, worldInMemory } from '../support/api-in-memory';
import { cliUnderTest } from '../support/cli';
import * as told from '../support/pathway-story';

const cli = cliUnderTest();

it('holds a pathway, says what is held, and lifts it', async () => {
  const world = worldInMemory();
  world.tell(...told.story('p-1', told.opened));
  const api = await apiInMemory(world);
  const run = (...args: string[]) =>
    cli.run(['hold', ...args], { THROUGHGATE_API_URL: api.url, THROUGHGATE_TOKEN: 'ruth-oyelaran' });
  const as = ['--as', 'ruth-oyelaran'];
  const added = await run('add', 'p-1', '--reason', 'claim', '--reference', 'T-2031/26', ...as, '--json');
  const { holdId } = JSON.parse(added.out[0] ?? '') as { holdId: string };
  expect((await run('list', ...as)).out).toEqual([
    `2026-04-01T10:00:00.000Z  ${holdId}  p-1  claim  T-2031/26  by ruth-oyelaran`,
  ]);
  expect((await run('lift', 'p-1', holdId, '--reason', 'matter-over', ...as)).out).toEqual([
    `${holdId} is lifted; the clocks of p-1 count again.`,
  ]);
  expect((await run('list', ...as)).out).toEqual(['Nothing is held.']);
  expect((await run('list', 'p-1', ...as)).out[0]).toContain('by ruth-oyelaran: matter-over');
  await api.close();
});
