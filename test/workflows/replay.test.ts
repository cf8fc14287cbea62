import { bundlePathway, type PathwayBundle } from '../support/pathway-bundle';
import { replayErrors, storedHistories } from '../support/pathway-history';

const histories = storedHistories();
let bundle: PathwayBundle;

beforeAll(async () => {
  bundle = await bundlePathway();
}, 120_000);

it('goes on with every pathway that an earlier release began', async () => {
  expect([...(await replayErrors(bundle, histories))]).toEqual([]);
  expect(histories.size).toBeGreaterThan(0);
});

it('takes no pathway’s history for another’s: what one was told opens nowhere else', async () => {
  const [history] = histories.values();
  const moved = { ...history!, workflowId: 'release-pathway/somebody-else' };
  expect((await replayErrors(bundle, new Map([['moved', moved]]))).get('moved')).toContain('Replay failed');
});
