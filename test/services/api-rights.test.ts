import type { Draft } from '../../domain/pathway/draft';
import { runIn } from '../support/command-line';
import { apiInMemory, as, worldInMemory } from '../support/api-in-memory';
import * as told from '../support/pathway-story';

let world: ReturnType<typeof worldInMemory>;
let api: Awaited<ReturnType<typeof apiInMemory>>;
const elsewhere: Draft = {
  ...told.opened,
  data: { ...told.opened.data, establishment: 'ZZX', profileVersion: 2 },
} as Draft;
const reason = 'She is on my wing from tonight.';

beforeEach(async () => {
  world = worldInMemory();
  world.store.set(`person/${told.tokenOf('A')}`, { name: 'Robin Ashdown' });
  world.tell(...told.story('p-away', elsewhere, told.registered, told.allPlanned, told.reportOpened));
  api = await apiInMemory(world, { who: 'isla-holt' });
});
afterEach(() => api.close());

const post = (path: string, body: object, who = 'isla-holt') =>
  api.ask(path, { method: 'POST', body, headers: as(who) });
const page = (who = 'isla-holt', id = 'p-away') => api.ask(`/api/pathways/${id}`, { headers: as(who) });
/** A member of the prison, answering for the prison the person is in. */
const there = (id: string) =>
  world.members.set(id, { ...world.members.get('tobias-wren')!, id, serves: ['ZZX'], roles: ['supervisor'] });

describe('a pathway that is not theirs', () => {
  const paths = [
    '',
    '/live',
    '/explain',
    '/engine',
    '/stream',
    '/steps/handover-report',
    '/steps/handover-report/content',
  ];

  it.each(paths)('looks absent at %s, word for word', async (path) => {
    const told404 = async (id: string) => {
      const { status, body } = await api.ask(`/api/pathways/${id}${path}`);
      return { status, body: { ...(body as object), trace: '' } };
    };
    expect(await told404('p-away')).toEqual(await told404('p-nowhere'));
    expect((await told404('p-away')).status).toBe(404);
    expect(world.accessed).toEqual([]);
  });

  it('is in no list, no search and no file', async () => {
    const lists = [await api.ask('/api/caseload'), await post('/api/search', { of: 'ashdown' })];
    for (const { body } of lists) expect(JSON.stringify(body)).not.toMatch(/p-away|Ashdown/);
    const { body } = await api.ask('/api/caseload.csv', { headers: as('tobias-wren') });
    expect(String(body)).not.toContain('p-away');
    expect(JSON.stringify((await page('maya-thornbury')).body)).toContain('Ashdown');
  });

  it('is no business of those whose work is no pathway', async () => {
    for (const who of ['ingrid-falk', 'dana-petrovic', 'olu-bright', 'mira-kovac', 'hanne-berg'])
      expect(await page(who)).toMatchObject({ status: 404, body: { code: 'no-such-pathway' } });
  });
});

describe('what somebody sees of one', () => {
  it('is a step about a victim to probation alone, in the steps, the story and the plans', async () => {
    world.members.set('anders-lowell', { ...world.members.get('anders-lowell')!, serves: ['ZZX'] });
    expect(JSON.stringify((await page('maya-thornbury')).body)).toContain('victim-notice');
    const seen = await page('anders-lowell');
    expect(seen.status).toBe(200);
    expect(JSON.stringify(seen.body)).not.toContain('victim-notice');
  });

  it('is not to be guessed: a trial, a look ahead and an explanation name a step about a victim to nobody else', async () => {
    world.members.set('anders-lowell', { ...world.members.get('anders-lowell')!, serves: ['ZZX'] });
    const at = { status: 'open', revision: 1 } as const;
    world.foresight = { outcome: 'taken', moves: [{ step: 'victim-notice', after: at }] };
    const ahead = async (who: string) =>
      JSON.stringify((await post('/api/pathways/p-away/release-date/foresee', { release: '2026-10-01' }, who)).body);
    expect(await ahead('maya-thornbury')).toContain('victim-notice');
    expect(await ahead('anders-lowell')).toBe('{"outcome":"taken","moves":[]}');
    const explained = async (who: string) =>
      JSON.stringify(
        (await api.ask('/api/access/explain?member=maya-thornbury&pathway=p-away', { headers: as(who) })).body,
      );
    expect(await explained('ruth-oyelaran')).toContain('victim-notice');
    expect(await explained('mira-kovac')).not.toContain('victim-notice');
  });

  it('is tried by an integrator with what their own agency tells, and by nobody else who sees no pathway', async () => {
    const at = { status: 'open', revision: 1 } as const;
    const moves = (['victim-notice', 'accommodation-confirmed', 'handover-report'] as const).map((step) => ({
      step,
      after: at,
    }));
    world.foresight = { outcome: 'taken', moves };
    const report = (sourceAgency: string, type: string, data: object) => ({
      ...{ id: 'report-77', source: '/agencies/northmoor', sourceAgency, type, data, schemaVersion: 1 },
      ...{ occurredAt: '2026-03-09T09:00:00.000Z', recordedAt: '2026-03-09T09:00:00.000Z', identifiers: [] },
    });
    const attempt = (told: object) => post('/api/dry-run', { report: told, pathwayId: 'p-away' }, 'dana-petrovic');
    const own = await attempt(report('community', 'agency.accommodation.booked', { booking: 'b-1' }));
    expect(own.body).toMatchObject({ moves: [{ step: 'accommodation-confirmed' }] });
    const others = [
      report('prison', 'agency.custody.died', {}),
      report('community', 'agency.step.completed', { step: 'victim-notice' }),
    ];
    for (const told of others)
      expect(await attempt(told)).toMatchObject({ status: 404, body: { code: 'no-such-pathway' } });
  });

  it('is to a provider the step it is asked of, and where the pathway stands', async () => {
    world.tell(
      ...told.story('p-asked', told.opened, told.registered, told.planMade, told.reportOpened, {
        type: 'transition.step.offered',
        data: {
          ...{ step: 'accommodation-confirmed', to: 'community', offer: 1, candidate: 'approved-premises' },
          replyBy: '2026-05-08T22:59:59.999Z',
        },
      }),
    );
    const { body } = await page('joran-pike', 'p-asked');
    expect(body).toMatchObject({ name: 'Robin Ashdown', dates: { release: '2026-10-30' } });
    expect(body).not.toHaveProperty('dates.handover');
    expect((body as { steps: { key: string }[] }).steps.map(({ key }) => key)).toEqual(['accommodation-confirmed']);
    expect(JSON.stringify(body)).not.toContain('handover-report');
  });
});

describe('asking to be let in', () => {
  it('is answered alike whether there is such a pathway, and opens it once a supervisor there says yes', async () => {
    const asked = [];
    for (const pathwayId of ['p-away', 'p-nowhere'])
      asked.push(await post('/api/access/requests', { pathwayId, purpose: 'cover', reason }));
    expect(asked.map(({ status, body }) => [status, Object.keys(body as object)])).toEqual([
      [202, ['id']],
      [202, ['id']],
    ]);
    there('petra-vance');
    const { body } = await api.ask('/api/access/requests', { headers: as('petra-vance') });
    expect(body).toMatchObject([{ pathwayId: 'p-away', member: 'isla-holt', purpose: 'cover', reason }]);
    const [{ id }] = body as [{ id: string }];
    const answer = (who: string) =>
      post(`/api/access/requests/${id}/answer`, { admit: true, until: '2026-04-30' }, who);
    expect((await answer('isla-holt')).status).toBe(404);
    expect((await answer('petra-vance')).body).toMatchObject({ until: '2026-04-30T23:59:59.999Z' });
    world.accessed.length = 0;
    expect((await page()).status).toBe(200);
    expect(world.accessed).toMatchObject([{ who: 'isla-holt', purpose: 'cover', pathways: ['p-away'] }]);
    expect((await page('joran-pike')).status).toBe(404);
  });

  it('is no way past a day, nor for ever', async () => {
    there('petra-vance');
    await post('/api/access/requests', { pathwayId: 'p-away', purpose: 'cover', reason });
    const { body } = await api.ask('/api/access/requests', { headers: as('petra-vance') });
    const [{ id }] = body as [{ id: string }];
    for (const until of ['2026-03-31', '2027-04-01'])
      expect(await post(`/api/access/requests/${id}/answer`, { admit: true, until }, 'petra-vance')).toMatchObject({
        status: 422,
        body: { fields: [{ field: 'until' }] },
      });
  });
});

describe('breaking the glass', () => {
  it('opens a pathway for a day, is on record first, and is seen by whoever answers for it', async () => {
    const { status, body } = await post('/api/access/break-glass', { pathwayId: 'p-away', reason });
    expect({ status, body }).toMatchObject({ status: 202, body: { until: '2026-04-02T10:00:00.000Z' } });
    expect(world.accessed).toMatchObject([{ kind: 'change', purpose: 'emergency', pathways: ['p-away'] }]);
    expect((await page()).status).toBe(200);
    there('petra-vance');
    for (const who of ['petra-vance', 'hanne-berg'])
      expect((await api.ask('/api/access/exceptions', { headers: as(who) })).body).toMatchObject([
        { kind: 'broken-glass', member: 'isla-holt', reason },
      ]);
    expect(await world.ports.exceptions.list(world.now)).toMatchObject([
      { untold: ['prison-supervisor', 'data-protection-officer'] },
    ]);
    world.now = '2026-04-02T10:00:00.001Z';
    expect((await page()).status).toBe(404);
  });

  it('needs a reason, and tells nothing of a number nobody has', async () => {
    expect((await post('/api/access/break-glass', { pathwayId: 'p-away', reason: 'why not' })).status).toBe(400);
    expect((await post('/api/access/break-glass', { number: 'X123456', reason })).status).toBe(202);
  });

  it('opens nothing to whoever is kept out', async () => {
    const keepOut = { kind: 'excluded', pathwayId: 'p-away', member: 'isla-holt', reason, until: '2026-06-01' };
    expect((await post('/api/access/exceptions', keepOut)).status).toBe(404);
    expect((await post('/api/access/exceptions', keepOut, 'ruth-oyelaran')).status).toBe(201);
    await post('/api/access/break-glass', { pathwayId: 'p-away', reason });
    expect((await page()).status).toBe(404);
  });
});

it('lets in somebody who did not ask, until a day, and nobody lets in themselves', async () => {
  const letIn = (member: string) =>
    post(
      '/api/access/exceptions',
      { kind: 'admitted', pathwayId: 'p-away', member, purpose: 'cover', reason, until: '2026-06-01' },
      'ruth-oyelaran',
    );
  expect(await letIn('ruth-oyelaran')).toMatchObject({ status: 403, body: { code: 'own-request' } });
  expect((await letIn('isla-holt')).status).toBe(201);
  expect((await page()).status).toBe(200);
});

it('shows a restricted pathway to those alone who have a step of it, and to who restricted it, until they end that', async () => {
  const body = { kind: 'restricted', pathwayId: 'p-away', reason, until: '2026-06-01' };
  const { id } = (await post('/api/access/exceptions', body, 'ruth-oyelaran')).body as { id: string };
  expect((await page('maya-thornbury')).status).toBe(404);
  world.tell({
    ...told.story('p-away', told.opened)[0]!,
    ...{ seq: 5, type: 'transition.step.reassigned' },
    data: { step: 'community-officer-named', to: 'maya-thornbury', by: 'probation', reason: 'workload' },
  });
  expect((await page('maya-thornbury')).status).toBe(200);
  expect((await page('noor-castellane')).status).toBe(404);
  expect((await page('ruth-oyelaran')).status).toBe(200);
  world.ports.now = () => '2026-07-01T09:00:00.000Z';
  expect((await page('noor-castellane')).status).toBe(404);
  expect((await post(`/api/access/exceptions/${id}/end`, {}, 'ruth-oyelaran')).status).toBe(200);
  expect((await page('noor-castellane')).status).toBe(200);
});

it('explains what somebody may see and why', async () => {
  const explained = (member: string) =>
    api.ask(`/api/access/explain?member=${member}&pathway=p-away`, { headers: as('hanne-berg') });
  expect((await explained('maya-thornbury')).body).toMatchObject({ sees: true, relations: ['own-place'] });
  expect((await explained('isla-holt')).body).toMatchObject({ sees: false, relations: [], steps: [] });
  expect((await api.ask('/api/access/explain?member=isla-holt&pathway=p-away')).status).toBe(404);
});

it('is asked for, decided and explained from the command line', async () => {
  there('petra-vance');
  const run = (who: string, ...args: string[]) =>
    runIn('nowhere', ['access', ...args, '--as', who], { THROUGHGATE_API_URL: api.url, THROUGHGATE_TOKEN: who });
  const before = await run('hanne-berg', 'explain', 'isla-holt', 'p-away');
  expect(before.out).toEqual(['isla-holt (contact-officer of prison) sees nothing of p-away']);
  expect((await run('isla-holt', 'ask', 'p-away', '--purpose', 'cover', '--reason', reason)).code).toBe(0);
  const [line = ''] = (await run('petra-vance', 'requests')).out;
  expect(line).toMatch(/isla-holt asks for p-away: cover$/);
  const [id = ''] = line.split(' ');
  expect((await run('petra-vance', 'answer', id, '--until', '2026-04-30')).out).toEqual([
    'They may look until 2026-04-30.',
  ]);
  expect((await run('hanne-berg', 'list')).out[0]).toMatch(/admitted isla-holt p-away until 2026-04-30/);
  const after = await run('hanne-berg', 'explain', 'isla-holt', 'p-away');
  expect(after.out[1]).toContain('by admitted');
  expect((await run('isla-holt', 'break-glass', 'p-away', '--reason', reason)).code).toBe(0);
});

it('is lost with the next request by whoever leaves, moves or loses their role', async () => {
  there('petra-vance');
  expect((await page('petra-vance')).status).toBe(200);
  world.members.set('petra-vance', { ...world.members.get('petra-vance')!, serves: ['ZZA'] });
  expect((await page('petra-vance')).status).toBe(404);
});
