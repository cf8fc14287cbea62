import { apiInMemory, as, worldInMemory } from '../support/api-in-memory';
import * as told from '../support/pathway-story';

const { story, tokenOf } = told;
let world: ReturnType<typeof worldInMemory>;
let api: Awaited<ReturnType<typeof apiInMemory>>;
const asIsla = { headers: as('isla-holt') };

beforeEach(async () => {
  world = worldInMemory();
  world.store.set(`person/${tokenOf('A')}`, { name: 'Robin Ashdown' });
  world.tell(...story('p-1', told.opened, told.registered, told.planMade, told.reportOpened, told.reportOffered));
  world.tell(...story('p-2', told.opened));
  api = await apiInMemory(world);
});
afterEach(() => api.close());

describe('on record before it is shown', () => {
  it('is who saw which pathway, as whom, for what, and which personal fields were in it', async () => {
    await api.ask('/api/pathways/p-1', asIsla);
    expect(world.accessed).toEqual([
      {
        at: '2026-04-01T10:00:00.000Z',
        kind: 'consultation',
        agency: 'prison',
        who: 'isla-holt',
        role: 'contact-officer',
        purpose: 'pathway-work',
        what: 'GET /api/pathways/:id',
        pathways: ['p-1'],
        fields: ['name'],
      },
    ]);
  });

  it('is, of somebody with several roles, the role that lets them', async () => {
    const roles = ['training-lead', 'contact-officer', 'supervisor'] as const;
    world.members.set('isla-holt', { ...world.members.get('isla-holt')!, roles: [...roles] });
    for (const path of ['/api/pathways/p-1', '/api/pathways/p-1/restrictions', '/api/aggregates'])
      await api.ask(path, asIsla);
    await api.ask('/api/pathways/p-1/holds', { method: 'POST', body: { reason: 'claim' }, ...asIsla });
    expect(world.accessed.map(({ what, role }) => `${what} ${role}`)).toEqual([
      'GET /api/pathways/:id contact-officer',
      'GET /api/pathways/:id/restrictions supervisor',
      'POST /api/pathways/:id/holds supervisor',
    ]);
  });

  it.each([
    ['/api/caseload', {}],
    ['/api/search', { method: 'POST', body: { of: 'ashdown' } }],
  ] as const)('is everybody whom %s shows', async (address, sent) => {
    const { body } = await api.ask(address, { ...sent, ...asIsla });
    const shown = (body as { items: { pathwayId: string }[] }).items.map(({ pathwayId }) => pathwayId);
    expect(shown).toContain('p-1');
    expect(world.accessed).toMatchObject([{ pathways: shown, fields: ['items[].name'] }]);
  });

  it('is an act, before it is done', async () => {
    const headers = { ...asIsla.headers, 'idempotency-key': 'key-00001', 'if-match': '"1"' };
    await api.ask('/api/pathways/p-1/steps/handover-report/nudge', { method: 'POST', headers, body: {} });
    expect(world.accessed).toMatchObject([{ kind: 'change', who: 'isla-holt', pathways: ['p-1'] }]);
  });

  it.each(['/api/session', '/api/dead-letters', '/api/pathways/p-none'])(
    'is nothing where %s shows nobody',
    async (address) => {
      await api.ask(address, asIsla);
      expect(world.accessed).toEqual([]);
    },
  );
});

describe('while nothing can be put on record', () => {
  it.each(['/api/pathways/p-1', '/api/caseload', '/api/pathways/p-1/live', '/api/pathways/p-1/explain'])(
    '%s shows nothing',
    async (address) => {
      world.logs = false;
      const asked = await api.ask(address, asIsla);
      expect(asked).toMatchObject({ status: 503, body: { code: 'not-on-record' } });
      expect(JSON.stringify(asked.body)).not.toMatch(/p-1|Ashdown/);
    },
  );

  it('no act is done', async () => {
    world.logs = false;
    const headers = { ...asIsla.headers, 'idempotency-key': 'key-00001', 'if-match': '"5"' };
    const asked = await api.ask('/api/pathways/p-1/steps/handover-report/nudge', { method: 'POST', headers, body: {} });
    expect(asked.status).toBe(503);
    expect(world.acts.size).toBe(0);
  });
});
