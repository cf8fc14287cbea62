import { daysAround, expectAsTold, playAll } from '../support/exceptional-play';
import { exceptionalStories } from '../support/exceptional-stories';
import { bundlePathway } from '../support/pathway-bundle';
import { historiesOf, recording, store } from '../support/pathway-history';
import { decided, openTemporal, type Pathway, type PathwayTemporal } from '../support/pathway-worker';
import { releaseReports } from '../support/release-reports';

const playingTakes = 120_000;
const today = new Date();
const stories = exceptionalStories(daysAround(today));
const names = Object.keys(stories);

/** Each story once on a worker that remembers its pathways, once on one that replays them at every step. */
let remembering: PathwayTemporal;
let replaying: PathwayTemporal;
let remembered: Map<string, Pathway>;
let replayed: Map<string, Pathway>;

beforeAll(async () => {
  const bundle = await bundlePathway();
  [remembering, replaying] = await Promise.all([openTemporal(), openTemporal()]);
  await remembering.startWorker({ bundle });
  await replaying.startWorker({ bundle, uncached: true });
  [remembered, replayed] = await Promise.all([
    playAll(stories, remembering, today),
    playAll(stories, replaying, today),
  ]);
}, playingTakes);

afterAll(() => Promise.all([remembering.close(), replaying.close()]));

describe.each(names)('an exceptional case (%s)', (name) => {
  it('leads to what must follow, and to nothing that must not', () => {
    expectAsTold(remembered.get(name)!.events(), stories[name]!);
  });

  it('is the same whether a worker remembers the pathway or replays it at every step', async () => {
    expect(decided(replayed.get(name)!)).toEqual(decided(remembered.get(name)!));
    if (recording) store(name, await historiesOf(remembering, remembered.get(name)!.workflowId));
  });
});

it.each(['death', 'conviction-quashed', 'opened-in-error'])(
  'takes nothing more once it is closed (%s)',
  async (name) => {
    const pathway = remembered.get(name)!;
    await pathway.handle.result();
    await expect(pathway.tell(releaseReports(today).released())).rejects.toThrow('already completed');
  },
);
