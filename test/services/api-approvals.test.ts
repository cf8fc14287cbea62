import type { Approval } from '../../schemas/api/approval';
import { apiInMemory, as, worldInMemory } from '../support/api-in-memory';
import * as told from '../support/pathway-story';

const ASKS = 'tobias-wren';
const SECOND = 'anders-lowell';
let world: ReturnType<typeof worldInMemory>;
let api: Awaited<ReturnType<typeof apiInMemory>>;

beforeEach(async () => {
  world = worldInMemory();
  world.store.set(`person/${told.tokenOf('A')}`, { name: 'Robin Ashdown' });
  world.tell(...told.story('p-1', told.opened, told.registered, told.planMade, told.reportOpened));
  api = await apiInMemory(world);
});
afterEach(() => api.close());

const id = `${ASKS}:will-number-1`;
const skip = () =>
  api.ask('/api/pathways/p-1/steps/handover-report/skip', {
    method: 'POST',
    headers: { ...as(ASKS), 'idempotency-key': 'will-number-1', 'if-match': '"4"' },
    body: { reason: 'done-elsewhere', note: 'It went by post.' },
  });
const listed = async (who: string) => (await api.ask('/api/approvals', { headers: as(who) })).body as Approval[];
const answer = (who: string, agree: boolean, approval = id) =>
  api.ask(`/api/approvals/${approval}/answer`, { method: 'POST', headers: as(who), body: { agree } });

describe('to pass a step over', () => {
  it('awaits a second person, asked once however often it is sent, and the pathway hears nothing yet', async () => {
    expect(await skip()).toMatchObject({ status: 202, body: { outcome: 'awaits-second' } });
    expect(await skip()).toMatchObject({ status: 202, body: { outcome: 'awaits-second' } });
    expect(await listed(SECOND)).toMatchObject([
      {
        id,
        name: 'Robin Ashdown',
        step: 'handover-report',
        note: 'It went by post.',
        askedBy: 'Tobias Wren',
        own: false,
      },
    ]);
    expect(await listed(ASKS)).toMatchObject([{ own: true }]);
    expect(world.delivered).toEqual([]);
  });

  it('is done once the second person agrees, who stands on record', async () => {
    await skip();
    world.logs = false;
    expect((await answer(SECOND, true)).status).toBe(503);
    expect(world.delivered).toEqual([]);
    world.logs = true;
    expect(await answer(SECOND, true)).toMatchObject({ status: 200, body: { outcome: 'taken' } });
    expect(world.delivered).toMatchObject([
      { type: 'agency.step.skipped', actor: { ref: ASKS }, data: { reason: 'done-elsewhere', approvedBy: SECOND } },
    ]);
    expect(await listed(SECOND)).toEqual([]);
    expect(world.accessed).toContainEqual(expect.objectContaining({ kind: 'change', who: SECOND, pathways: ['p-1'] }));
  });

  it('is never done where the second person does not agree, and whoever asked hears it', async () => {
    await skip();
    expect(await answer(SECOND, false)).toMatchObject({ body: { outcome: 'not-agreed' } });
    expect(await api.ask(`/api/acts/p-1/${id}`, { headers: as(ASKS) })).toMatchObject({
      body: { outcome: 'not-agreed' },
    });
    expect(world.delivered).toEqual([]);
  });

  it('is agreed to by nobody who asked, who is of another agency or who may not do it', async () => {
    await skip();
    expect(await answer(ASKS, true)).toMatchObject({ status: 409, body: { code: 'second-person' } });
    expect(await answer('maya-thornbury', true)).toMatchObject({ status: 404, body: { code: 'no-such-approval' } });
    expect(await listed('maya-thornbury')).toEqual([]);
    expect(world.delivered).toEqual([]);
  });
});
