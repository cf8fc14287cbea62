import { apiInMemory, as, worldInMemory } from '../support/api-in-memory';
import * as told from '../support/pathway-story';

const asRuth = { headers: as('ruth-oyelaran') };
const claim = { reason: 'claim', reference: 'T-2031/26' };
let world: ReturnType<typeof worldInMemory>;
let api: Awaited<ReturnType<typeof apiInMemory>>;

beforeEach(async () => {
  world = worldInMemory();
  world.tell(...told.story('p-1', told.opened));
  api = await apiInMemory(world);
});
afterEach(() => api.close());

const post = (path: string, body: object, more: object = asRuth) => api.ask(path, { method: 'POST', body, ...more });

describe('a legal hold', () => {
  it('is set by a supervisor with a reason, listed, and lifted once, with who did it', async () => {
    const set = await post('/api/pathways/p-1/holds', claim);
    expect(set).toMatchObject({ status: 201, body: { pathwayId: 'p-1', ...claim, by: 'ruth-oyelaran' } });
    expect((await api.ask('/api/holds', asRuth)).body).toEqual([set.body]);
    const { holdId } = set.body as { holdId: string };
    const lift = `/api/pathways/p-1/holds/${holdId}/lift`;
    expect(await post(lift, { reason: 'matter-over' })).toMatchObject({
      status: 200,
      body: { lifted: { by: 'ruth-oyelaran', reason: 'matter-over' } },
    });
    expect(await post(lift, { reason: 'matter-over' })).toMatchObject({ status: 404, body: { code: 'no-such-hold' } });
    expect((await api.ask('/api/holds', asRuth)).body).toEqual([]);
    expect((await api.ask('/api/holds?pathway=p-1', asRuth)).body).toMatchObject([{ holdId, lifted: {} }]);
  });

  it('is on record as a change before it is set', async () => {
    await post('/api/pathways/p-1/holds', claim);
    expect(world.accessed).toMatchObject([{ kind: 'change', who: 'ruth-oyelaran', pathways: ['p-1'] }]);
  });

  it('is nobody else’s to set, lift or see', async () => {
    const refused = { status: 404, body: { code: 'not-yours' } };
    const asIsla = { headers: as('isla-holt') };
    expect(await post('/api/pathways/p-1/holds', claim, asIsla)).toMatchObject(refused);
    expect(await post('/api/pathways/p-1/holds/hold-1/lift', { reason: 'matter-over' }, asIsla)).toMatchObject(refused);
    expect(await api.ask('/api/holds', asIsla)).toMatchObject(refused);
  });

  it('is the data protection officer’s too, who sees nothing of the pathway, and no other place’s', async () => {
    const asHanne = { headers: as('hanne-berg') };
    const set = await post('/api/pathways/p-1/holds', claim, asHanne);
    expect(set.status).toBe(201);
    expect((await api.ask('/api/holds', asHanne)).body).toEqual([set.body]);
    expect(await api.ask('/api/pathways/p-1', asHanne)).toMatchObject({ status: 404 });
    world.members.set('ruth-oyelaran', { ...world.members.get('ruth-oyelaran')!, agency: 'prison', serves: ['ZZZ'] });
    expect(await post('/api/pathways/p-1/holds', claim)).toMatchObject({
      status: 404,
      body: { code: 'no-such-pathway' },
    });
    expect((await api.ask('/api/holds', asRuth)).body).toEqual([]);
  });

  it.each([
    ['words about somebody', '/api/pathways/p-1/holds', { ...claim, reference: 'Robin sued us' }, 400],
    ['a reason there is not', '/api/pathways/p-1/holds', { reason: 'tidy' }, 400],
    ['a pathway there is not', '/api/pathways/p-none/holds', claim, 404],
  ])('is refused for %s', async (_what, path, body, status) => {
    expect(await post(path, body)).toMatchObject({ status });
  });
});
