import { apiInMemory, as, worldInMemory } from '../support/api-in-memory';
import * as told from '../support/pathway-story';

const begun = [told.opened, told.registered, told.planMade, told.reportOpened];
const given = (pathwayId: string, key: string, to = 'anders-lowell') => ({
  key,
  pathwayId,
  step: 'handover-report',
  to,
  reason: 'left',
});

let world: ReturnType<typeof worldInMemory>;
let api: Awaited<ReturnType<typeof apiInMemory>>;

beforeEach(async () => {
  world = worldInMemory();
  for (const id of ['p-1', 'p-2', 'p-3']) world.tell(...told.story(id, ...begun));
  api = await apiInMemory(world);
});
afterEach(() => api.close());

const reassign = async (items: object[], who = 'tobias-wren') =>
  (await api.ask('/api/steps/reassign', { method: 'POST', headers: as(who), body: { items } })).body;

describe('many steps given to others at once', () => {
  it('are an act each, with its own key and its own answer', async () => {
    const answered = await reassign([given('p-1', 'leaves-p-1'), given('p-2', 'leaves-p-2')]);
    expect(answered).toEqual({
      items: ['p-1', 'p-2'].map((pathwayId) => ({ pathwayId, step: 'handover-report', outcome: 'taken', seq: 9 })),
    });
    expect(world.delivered).toMatchObject([
      { id: 'tobias-wren:leaves-p-1', pathwayId: 'p-1', data: { to: 'anders-lowell', reason: 'left' } },
      { id: 'tobias-wren:leaves-p-2', pathwayId: 'p-2' },
    ]);
  });

  it('are on record before they are given, and what cannot be is not given', async () => {
    world.logs = false;
    await reassign([given('p-1', 'leaves-p-1')]);
    expect(world.delivered).toEqual([]);
    world.logs = true;
    await reassign([given('p-1', 'leaves-p-1')]);
    expect(world.accessed[0]).toMatchObject({ kind: 'change', who: 'tobias-wren', pathways: ['p-1'] });
  });

  it('are told one by one when one of them is refused or set aside, and the others go on', async () => {
    world.answer = async () => {
      const isFirst = world.delivered.at(-1)?.pathwayId === 'p-1';
      return isFirst ? { outcome: 'set-aside', reason: 'nothing-offered', seq: 9 } : { outcome: 'taken', seq: 9 };
    };
    const answered = await reassign([
      given('p-1', 'leaves-p-1'),
      given('p-0', 'leaves-p-0'),
      given('p-3', 'leaves-p-3'),
    ]);
    expect(answered).toMatchObject({
      items: [
        { outcome: 'set-aside', reason: 'nothing-offered' },
        { outcome: 'refused', reason: 'no-such-pathway' },
        { outcome: 'taken' },
      ],
    });
  });

  it('asked for again are the same acts, and the same key for another one is refused', async () => {
    const once = await reassign([given('p-1', 'leaves-p-1')]);
    expect(await reassign([given('p-1', 'leaves-p-1')])).toEqual(once);
    expect(world.delivered).toHaveLength(1);
    expect(await reassign([given('p-1', 'leaves-p-1', 'somebody-else')])).toMatchObject({
      items: [{ outcome: 'refused', reason: 'key-used-before' }],
    });
  });

  it('are refused to another agency', async () =>
    expect(await reassign([given('p-1', 'leaves-p-1')], 'maya-thornbury')).toMatchObject({
      items: [{ outcome: 'refused', reason: 'not-yours' }],
    }));
});
