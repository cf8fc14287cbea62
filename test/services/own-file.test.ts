import { apiInMemory, as, worldInMemory } from '../support/api-in-memory';
import { cliUnderTest } from '../support/cli';
import * as told from '../support/pathway-story';

const { story, tokenOf } = told;
const file = '/api/pathways/p-1/own-file';
const victimsStep = {
  ...{
    type: 'transition.plan.revised',
    data: { trigger: 'dates-changed', dates: { admission: '2026-03-02', release: '2026-10-30' } },
  },
} as const;
let world: ReturnType<typeof worldInMemory>;
let api: Awaited<ReturnType<typeof apiInMemory>>;
const cli = cliUnderTest();

const disclosed = (agency: string, what: string) => ({
  ...{ at: '2026-03-20T10:00:00.000Z', kind: 'disclosure' as const, agency, who: 'notifier', role: 'agency-system' },
  ...{ purpose: 'own-steps', what, pathways: ['p-1'], fields: [], legalBasis: 'a law' },
});

beforeEach(async () => {
  world = worldInMemory();
  world.store.set(`person/${tokenOf('A')}`, { name: 'Robin <Ashdown>' });
  const diff = [
    { step: 'victim-notice', owner: 'prison', before: { status: 'planned' }, after: { status: 'planned' } },
  ] as const;
  const planned = { ...victimsStep, data: { ...victimsStep.data, diff: [...diff] } } as typeof told.planMade;
  const opened = { ...told.opened, data: { ...told.opened.data, profileVersion: 2 } } as typeof told.opened;
  const offered = { type: 'transition.step.opened', data: { step: 'victim-notice' } } as const;
  world.tell(...story('p-1', opened, told.registered, told.planMade, planned, told.reportOpened, offered));
  world.accessed.push(
    disclosed('northmoor', 'transition.step.offered p-1/3 try 1'),
    disclosed('victim-contact', 'mail p-1/4'),
    disclosed('a-connected-agency', 'transition.step.opened p-1/6 try 1'),
    { ...disclosed('probation', 'GET /api/pathways/:id'), kind: 'consultation', who: 'maya-thornbury' },
  );
  api = await apiInMemory(world);
});
afterEach(() => api.close());

const asIsla = { headers: as('isla-holt') };
const asRuth = { headers: as('ruth-oyelaran') };
const post = (path: string, body: object, by = asIsla) => api.ask(path, { method: 'POST', body, ...by });
const wish = { kind: 'rectify', says: 'I never had asthma.', readBack: true };

describe('a person’s own file', () => {
  it('is the plan, who was told and who looked, by agency; of a victim nothing, of an officer no name', async () => {
    const { status, body } = await api.ask(file, asIsla);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: 'Robin <Ashdown>',
      release: '2026-10-30',
      told: [{ agency: 'northmoor', what: 'transition.step.offered', legalBasis: 'a law' }],
      looks: [{ agency: 'probation', purpose: 'own-steps' }],
      withheld: [],
    });
    expect((await world.ports.views.pathway('p-1'))?.state.steps['victim-notice']).toBeDefined();
    expect(JSON.stringify(body)).not.toMatch(/victim|maya|Thornbury/);
  });

  it('is on record as told to the person before it is handed over', async () => {
    await api.ask(file, asIsla);
    expect(world.accessed).toContainEqual(
      expect.objectContaining({ kind: 'disclosure', agency: 'the-person', who: 'isla-holt', purpose: 'own-rights' }),
    );
    world.logs = false;
    expect(await api.ask(file, asIsla)).toMatchObject({ status: 503, body: { code: 'not-on-record' } });
  });

  it('is handed over by whom the person has to do with', async () => {
    expect(await api.ask(file)).toMatchObject({ status: 404, body: { code: 'not-yours' } });
    expect(await post('/api/pathways/p-1/requests', wish, asRuth)).toMatchObject({ status: 404 });
    expect(await api.ask('/api/pathways/p-none/own-file', asIsla)).toMatchObject({ status: 404 });
  });

  it('is printed in the person’s language, and nothing in it runs', async () => {
    const { body, headers } = await api.ask(`${file}.html?language=nb`, asIsla);
    expect(headers.get('content-type')).toContain('text/html');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toContain('<h2>Min plan</h2>');
    expect(body).toContain('Robin &lt;Ashdown&gt;');
    expect(body).not.toMatch(/<script|style=|victim/);
  });

  it('keeps a part back with a reason until it is reviewed, says that it does, and not why', async () => {
    const restrict = (reviewOn: string, by = asRuth) =>
      post('/api/pathways/p-1/restrictions', { part: 'looks', reason: 'inquiry', reviewOn }, by);
    expect(await restrict('2026-05-01', asIsla)).toMatchObject({ status: 404 });
    expect(await restrict('2026-12-01')).toMatchObject({ status: 400, body: { code: 'review-not-soon' } });
    expect(await restrict('2026-05-01')).toMatchObject({ status: 201, body: { by: 'ruth-oyelaran' } });
    const { body } = await api.ask(file, asIsla);
    expect(body).toMatchObject({ withheld: ['looks'] });
    expect(body).not.toHaveProperty('looks');
    expect(JSON.stringify(body)).not.toContain('inquiry');
    expect((await api.ask(`${file}.html`, asIsla)).body).toContain('kept back for a time');
    world.now = '2026-05-02T10:00:00.000Z';
    expect((await api.ask(file, asIsla)).body).toMatchObject({ withheld: [], looks: [{}, {}] });
  });
});

describe('what a person asks for', () => {
  it('is taken in their words, read back, sealed, and answered once within a month', async () => {
    const { body } = await post('/api/pathways/p-1/requests', wish);
    const { requestId } = body as { requestId: string };
    expect(body).toMatchObject({ kind: 'rectify', says: wish.says, dueOn: '2026-05-01', overdue: false });
    const answer = `/api/pathways/p-1/requests/${requestId}/answer`;
    const granted = { outcome: 'granted', because: 'The prison had another person in mind.' };
    expect(await post(answer, granted)).toMatchObject({ status: 404 });
    expect(await post(answer, granted, asRuth)).toMatchObject({
      status: 200,
      body: { says: wish.says, answer: granted },
    });
    expect(await post(answer, { ...granted, outcome: 'refused' }, asRuth)).toMatchObject({ status: 409 });
    expect((await api.ask('/api/pathways/p-1/requests', asIsla)).body).toMatchObject([
      { says: wish.says, answer: granted },
    ]);
    expect((await api.ask('/api/requests', asRuth)).body).toEqual([]);
  });

  it('is overdue the day after, in a list that tells nobody’s words', async () => {
    await post('/api/pathways/p-1/requests', wish);
    world.now = '2026-05-02T10:00:00.000Z';
    const { body } = await api.ask('/api/requests', asRuth);
    expect(body).toMatchObject([{ pathwayId: 'p-1', overdue: true }]);
    expect(JSON.stringify(body)).not.toContain('asthma');
    world.members.set('ruth-oyelaran', { ...world.members.get('ruth-oyelaran')!, agency: 'prison', serves: ['ZZZ'] });
    expect((await api.ask('/api/requests', asRuth)).body).toEqual([]);
  });

  it.each([
    ['that was not read back to them', { ...wish, readBack: false }],
    ['without a word', { ...wish, says: '' }],
    ['of a kind there is not', { ...wish, kind: 'complain' }],
  ])('is not taken %s', async (_what, body) => {
    expect(await post('/api/pathways/p-1/requests', body)).toMatchObject({ status: 400 });
  });

  it('is taken, answered and listed from the command line', async () => {
    const run = (who: string, ...args: string[]) =>
      cli.run(['own-file', ...args, '--as', who], { THROUGHGATE_API_URL: api.url, THROUGHGATE_TOKEN: who });
    expect((await run('isla-holt', 'show', 'p-1')).out[0]).toBe('Robin <Ashdown>: intake, release 2026-10-30');
    const asked = await run('isla-holt', 'ask', 'p-1', '--kind', 'contest', '--says', 'Not me.', '--json');
    const { requestId } = JSON.parse(asked.out[0] ?? '') as { requestId: string };
    expect((await run('ruth-oyelaran', 'requests')).out).toEqual([`2026-05-01  ${requestId}  p-1  contest`]);
    const answer = ['--outcome', 'refused', '--because', 'It was you.'];
    expect((await run('ruth-oyelaran', 'answer', 'p-1', requestId, ...answer)).code).toBe(0);
    expect((await run('ruth-oyelaran', 'requests')).out).toEqual(['Everything is answered.']);
    const kept = ['--part', 'told', '--reason', 'others', '--review-on', '2026-05-01'];
    expect((await run('ruth-oyelaran', 'restrict', 'p-1', ...kept)).out[0]).toContain('kept back until 2026-05-01');
  });
});
