import { apiInMemory, as, worldInMemory } from '../support/api-in-memory';
import * as told from '../support/pathway-story';

let world: ReturnType<typeof worldInMemory>;
let api: Awaited<ReturnType<typeof apiInMemory>>;

beforeEach(async () => {
  world = worldInMemory();
  world.tell(...told.story('p-1', told.opened, told.registered, told.planMade));
  api = await apiInMemory(world);
});
afterEach(() => api.close());

const address = '/api/pathways/p-1/release-date';
const propose = (body: object, version = 3) =>
  api.ask(address, {
    method: 'POST',
    headers: { ...as('maya-thornbury'), 'idempotency-key': 'key-00001', 'if-match': `"${version}"` },
    body,
  });

describe('another day of release', () => {
  it('is looked at without moving anything', async () => {
    const move = { step: 'licence-approved', after: { status: 'planned', revision: 1 } } as const;
    world.foresight = { outcome: 'taken', moves: [move] };
    const { body } = await api.ask(`${address}/foresee`, { method: 'POST', body: { release: '2026-10-01' } });
    expect(body).toEqual({ outcome: 'taken', moves: [move] });
    expect(world.delivered).toEqual([]);
  });

  it('is proposed in the name of whoever proposes it, their words kept apart', async () => {
    expect((await propose({ release: '2026-10-01', note: 'A bed is free.' })).status).toBe(200);
    expect(world.delivered).toMatchObject([
      {
        type: 'agency.release-date.proposed',
        sourceAgency: 'probation',
        actor: { ref: 'maya-thornbury' },
        data: { release: '2026-10-01', noteRef: expect.stringMatching(/^note\//) as unknown },
      },
    ]);
    expect(JSON.stringify(world.delivered)).not.toContain('A bed is free');
  });

  it('is not proposed on an old page', async () => {
    expect((await propose({ release: '2026-10-01' }, 2)).status).toBe(412);
    expect(world.delivered).toEqual([]);
  });
});
