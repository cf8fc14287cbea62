import type { CaseloadRow } from '../../schemas/api/caseload';
import { apiInMemory, as, worldInMemory } from '../support/api-in-memory';
import * as told from '../support/pathway-story';

const { story, tokenOf } = told;
let world: ReturnType<typeof worldInMemory>;
let api: Awaited<ReturnType<typeof apiInMemory>>;

beforeEach(async () => {
  world = worldInMemory();
  world.store.set(`person/${tokenOf('A')}`, { name: 'Robin Ashdown', birthDate: '1990-01-01' });
  world.store.set('note/report-7', 'The health section is empty.');
  api = await apiInMemory(world);
});
afterEach(() => api.close());

const whole = (pathwayId: string) =>
  story(
    pathwayId,
    told.opened,
    told.registered,
    told.planMade,
    told.reportOpened,
    told.reportOffered,
    told.reportEscalated,
    told.reportReturned,
  );
const rows = (body: unknown) => (body as { items: CaseloadRow[] }).items;

describe('the caseload', () => {
  it('shows a row for each pathway, with the name from the encrypted store', async () => {
    world.tell(...whole('p-1'));
    const { status, body, headers } = await api.ask('/api/caseload');
    expect(status).toBe(200);
    expect(rows(body)).toMatchObject([{ pathwayId: 'p-1', name: 'Robin Ashdown', next: { waitingFor: 'prison' } }]);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('counts the pathways of each phase beside the rows', async () => {
    world.tell(...whole('p-1'));
    expect((await api.ask('/api/caseload/phases')).body).toEqual([{ phase: 'intake', count: 1 }]);
  });

  it('leaves out what only the view needs', async () => {
    world.tell(...whole('p-1'));
    expect(JSON.stringify((await api.ask('/api/caseload')).body)).not.toMatch(/detailsRef|identifiers|state|order/);
  });

  it('is read a page at a time, each with the address of the next', async () => {
    for (const id of ['p-1', 'p-2', 'p-3']) world.tell(...story(id, told.opened));
    const first = await api.ask('/api/caseload?limit=2');
    const link = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    const second = await api.ask(link);
    expect([...rows(first.body), ...rows(second.body)].map(({ pathwayId }) => pathwayId)).toEqual([
      'p-1',
      'p-2',
      'p-3',
    ]);
    expect(second.body).not.toHaveProperty('next');
  });

  it.each(['due', 'wait', 'release'])('is read a page at a time by %s, everybody once', async (sort) => {
    world.tell(...story('p-1', told.opened), ...whole('p-2'), ...whole('p-3').slice(0, 5));
    const pages = [await api.ask(`/api/caseload?limit=1&sort=${sort}`)];
    for (let next = pages[0]; next?.headers.has('link'); next = pages.at(-1))
      pages.push(await api.ask(/<([^>]+)>/.exec(next.headers.get('link') ?? '')?.[1] ?? ''));
    const together = rows((await api.ask(`/api/caseload?sort=${sort}`)).body).map(({ pathwayId }) => pathwayId);
    expect(pages.flatMap(({ body }) => rows(body)).map(({ pathwayId }) => pathwayId)).toEqual(together);
    expect(together.toSorted()).toEqual(['p-1', 'p-2', 'p-3']);
  });

  it('knows a cursor of another order from its own', async () => {
    for (const id of ['p-1', 'p-2']) world.tell(...story(id, told.opened));
    const { next } = (await api.ask('/api/caseload?limit=1&sort=wait')).body as { next: string };
    expect(await api.ask(`/api/caseload?sort=release&cursor=${next}`)).toMatchObject({ status: 400 });
  });

  it('leaves as a file by the same filters, is put on record first, and holds no formula', async () => {
    world.tell(...whole('p-1'), ...whole('p-2').slice(0, 5));
    world.store.set(`person/${told.tokenOf('A')}`, { name: '=Robin()' });
    const headers = as('ruth-oyelaran');
    const { body, headers: said } = await api.ask('/api/caseload.csv?waiting-for=probation', { headers });
    expect(said.get('content-disposition')).toContain('caseload.csv');
    expect(String(body).trim().split('\n')).toHaveLength(2);
    expect(body).toContain("'=Robin()");
    expect(world.accessed).toMatchObject([{ kind: 'disclosure', who: 'ruth-oyelaran', pathways: ['p-2'] }]);
    world.logs = false;
    expect(await api.ask('/api/caseload.csv', { headers })).toMatchObject({ status: 503 });
  });

  it('shows only what waits for one agency', async () => {
    world.tell(...whole('p-1'), ...whole('p-2').slice(0, 5));
    const { body } = await api.ask('/api/caseload?waiting-for=probation');
    expect(rows(body).map(({ pathwayId }) => pathwayId)).toEqual(['p-2']);
  });

  it.each([
    ['/api/caseload?phase=nowhere', 'querystring.phase'],
    ['/api/caseload?limit=0', 'querystring.limit'],
    ['/api/caseload?cursor=abc', 'cursor'],
  ])('names the field that is wrong in %s', async (path, field) => {
    const { status, body, headers } = await api.ask(path);
    expect({ status, body }).toMatchObject({
      status: 400,
      body: { fields: [{ field }], trace: expect.any(String) as string },
    });
    expect(headers.get('content-type')).toContain('application/problem+json');
  });
});

describe('a pathway’s page', () => {
  it('is shown with its version as the ETag', async () => {
    world.tell(...whole('p-1'));
    const { body, headers } = await api.ask('/api/pathways/p-1');
    expect(headers.get('etag')).toBe('"7"');
    expect(body).toMatchObject({ pathwayId: 'p-1', name: 'Robin Ashdown', seq: 7, zone: 'Europe/London' });
  });

  it('opens a note where it was written, and nothing else of the encrypted store', async () => {
    world.tell(...whole('p-1'));
    const { body } = await api.ask('/api/pathways/p-1');
    const { timeline } = body as { timeline: { seq: number; note?: string }[] };
    expect(timeline.filter(({ note }) => note !== undefined)).toMatchObject([
      { seq: 7, note: 'The health section is empty.' },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/noteRef|contentRef|detailsRef|1990-01-01|content\/report-5/);
  });

  it('names whom to ring once probation has named the officer', async () => {
    world.store.set('officer/allocation-3', { name: 'Sam Field', phone: '0100 555 01', team: 'North' });
    const named = { step: 'community-officer-named', by: 'probation', evidence: 'allocation-3' } as const;
    world.tell(...story('p-1', told.opened, told.allPlanned, { type: 'transition.step.completed', data: named }));
    const { body } = await api.ask('/api/pathways/p-1/steps/community-officer-named');
    expect(body).toMatchObject({ status: 'done', contact: { name: 'Sam Field', phone: '0100 555 01' } });
  });

  it('offers each agency its own acts', async () => {
    world.tell(...whole('p-1').slice(0, 5));
    const actsFor = async (who: string) =>
      (await api.ask('/api/pathways/p-1/steps/handover-report', { headers: as(who) })).body as {
        acts: string[];
      };
    expect((await actsFor('maya-thornbury')).acts).toEqual(['accept', 'return', 'extend', 'ask']);
    expect((await actsFor('ellis-marchetti')).acts).toEqual(['ask']);
    expect(await actsFor('joran-pike')).toMatchObject({ code: 'no-such-pathway' });
  });

  it('says that a step is overdue by the clock, though nothing has happened since', async () => {
    world.tell(...whole('p-1').slice(0, 5));
    world.ports.now = () => '2026-05-19T00:00:00.000Z';
    expect((await api.ask('/api/pathways/p-1/steps/handover-report')).body).toMatchObject({ overdue: true });
  });

  it('says of each step whether it is to be done, for later or over', async () => {
    const named = { step: 'community-officer-named', by: 'probation', evidence: 'allocation-3' } as const;
    world.tell(...story('p-1', told.opened, told.allPlanned, { type: 'transition.step.completed', data: named }));
    const placeOf = async (step: string) =>
      ((await api.ask(`/api/pathways/p-1/steps/${step}`)).body as { place: string }).place;
    expect(await placeOf('community-officer-named')).toBe('over');
    expect(await placeOf('released')).toBe('later');
    world.ports.now = () => '2027-05-19T00:00:00.000Z';
    expect(await placeOf('released')).toBe('now');
  });

  it('waits for the version that was asked for', async () => {
    const [first, ...rest] = whole('p-1');
    world.tell(first!);
    setTimeout(() => world.tell(...rest), 120);
    expect((await api.ask('/api/pathways/p-1?min-seq=7')).body).toMatchObject({ seq: 7 });
  });

  it('is shown as it is when that version does not come', async () => {
    world.tell(...whole('p-1'));
    expect((await api.ask('/api/pathways/p-1?min-seq=99')).body).toMatchObject({ seq: 7 });
  });

  it.each(['/api/pathways/nobody', '/api/pathways/nobody/live', '/api/pathways/nobody/steps/released'])(
    'is a problem with a trace where there is none: %s',
    async (path) =>
      expect(await api.ask(path)).toMatchObject({
        status: 404,
        body: { code: 'no-such-pathway', trace: expect.any(String) as string },
      }),
  );

  it('that is closed waits for nothing, also when its workflow is long forgotten', async () => {
    world.tell(...story('p-1', told.opened, told.died));
    world.ports.pathways.live = () => Promise.reject(new Error('Temporal has forgotten it'));
    expect((await api.ask('/api/pathways/p-1/live')).body).toEqual({ pathwayId: 'p-1', seq: 2, waits: [] });
  });
});

describe('why a step stands where it stands', () => {
  it('is told with who was asked and given it, and when', async () => {
    world.tell(...whole('p-1'));
    const { status, body } = await api.ask('/api/pathways/p-1/explain?step=handover-report');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      pathwayId: 'p-1',
      steps: [
        {
          step: 'handover-report',
          reckoning: { rule: '14 days before handover date', from: '2026-06-01', day: '2026-05-18' },
          told: [
            { what: 'offered', to: 'probation' },
            { what: 'escalated', to: 'supervisor', reason: 'no-reply' },
          ],
        },
      ],
    });
  });

  it('names whom to ring, with the numbers their register has', async () => {
    world.tell(...told.story('p-1', told.opened, told.registered, told.planMade, told.reportOpened));
    const { body } = await api.ask('/api/pathways/p-1/explain?step=handover-report');
    const [step] = (body as { steps: { people: unknown[] }[] }).steps;
    expect(step?.people).toContainEqual({
      ...{ member: 'tobias-wren', name: 'Tobias Wren', as: 'agency' },
      workPhone: '01632 960411',
    });
  });

  it('says who leads by which rule, and what it looked at', async () => {
    world.tell(...whole('p-1'));
    const { body } = await api.ask('/api/pathways/p-1/explain');
    expect(body).toMatchObject({ lead: { lead: 'prison', inputs: { handover: '2026-06-01', confirmed: false } } });
  });

  it('is not told of a step that the pathway does not have, nor of no pathway', async () => {
    world.tell(...whole('p-1'));
    expect((await api.ask('/api/pathways/p-1/explain?step=mentor-start')).status).toBe(404);
    expect((await api.ask('/api/pathways/p-2/explain')).status).toBe(404);
  });
});

describe('a search', () => {
  const search = (of: string) => api.ask('/api/search', { method: 'POST', body: { of } });
  const found = async (of: string) => rows((await search(of)).body);

  beforeEach(() => {
    world.tell(...whole('p-1'), ...story('p-2', told.opened));
  });

  it('finds a person by words of their name, in any order, as a row of the caseload', async () =>
    expect(await found('ashdown ROBIN')).toMatchObject([{ pathwayId: 'p-1', name: 'Robin Ashdown' }]));

  it('shows nobody where nobody is meant', async () => expect(await found('Ashdown Peregrine')).toEqual([]));

  it('asks for two letters at least', async () => expect((await search(' a')).status).toBe(400));

  it('takes nobody from an address', async () => expect((await api.ask('/api/search?of=ashdown')).status).toBe(404));
});

describe('a pathway that took another one in', () => {
  const scheme = 'NOMS' as const;
  const numbers = {
    surviving: { scheme, token: told.tokenOf('A') },
    removed: { scheme, token: told.tokenOf('B') },
  };

  it('shows where the two do not say the same, side by side', async () => {
    const begun = [told.opened, told.registered, told.planMade, told.reportOpened];
    world.tell(...told.story('p-1', ...begun, { type: 'transition.identity.merged', data: numbers }));
    const completed = { step: 'handover-report', by: 'prison' } as const;
    world.tell(
      ...told.story(
        'p-2',
        ...begun,
        { type: 'transition.step.completed', data: completed },
        { type: 'transition.pathway.closed', data: { reason: 'merged', into: 'p-1' } },
      ),
    );
    expect((await api.ask('/api/pathways/p-1')).body).toMatchObject({
      absorbed: [
        {
          pathwayId: 'p-2',
          conflicts: [{ step: 'handover-report', here: { status: 'open' }, there: { status: 'done' } }],
        },
      ],
    });
    expect((await api.ask('/api/pathways/p-2')).body).toMatchObject({
      closed: 'merged',
      retention: [{ keeps: 'note' }, { keeps: 'identity' }, { keeps: 'record' }],
    });
  });
});
