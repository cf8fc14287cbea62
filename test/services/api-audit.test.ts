import { apiInMemory, as, worldInMemory } from '../support/api-in-memory';
import * as told from '../support/pathway-story';

let world: ReturnType<typeof worldInMemory>;
let api: Awaited<ReturnType<typeof apiInMemory>>;

const opened = {
  ...told.opened,
  data: { ...told.opened.data, identifiers: [{ scheme: 'NOMS', token: 'NOMS-A1234BC' }] },
} as typeof told.opened;

beforeEach(async () => {
  world = worldInMemory();
  world.tell(...told.story('p-1', opened, told.registered, told.planMade, told.reportOpened));
  api = await apiInMemory(world, { who: 'hanne-berg' });
  await api.ask('/api/pathways/p-1', { headers: as('maya-thornbury') });
});
afterEach(() => api.close());

const report = (body: object, who = 'hanne-berg', kind = 'report') =>
  api.ask(`/api/audit/${kind}`, { method: 'POST', body, headers: as(who) });

describe('a person’s access report', () => {
  it('says who looked, as what, at what and why', async () => {
    expect((await report({ pathwayId: 'p-1' })).body).toMatchObject({
      pathwayId: 'p-1',
      entries: [
        { who: 'maya-thornbury', kind: 'consultation', role: 'probation-officer', what: 'GET /api/pathways/:id' },
      ],
    });
  });

  it('is itself on record, as an audit, and stands first in the next', async () => {
    await report({ pathwayId: 'p-1' });
    expect((await report({ pathwayId: 'p-1' })).body).toMatchObject({
      entries: [{ who: 'hanne-berg', purpose: 'audit' }, { who: 'maya-thornbury' }],
    });
  });

  it('is found by a number of the person, and says so where nobody has it', async () => {
    expect((await report({ number: 'A1234BC' })).body).toMatchObject({ pathwayId: 'p-1', entries: [{}] });
    expect(await report({ number: 'X999999' })).toMatchObject({ status: 404, body: { code: 'no-such-number' } });
    expect((await report({ number: 'X1', pathwayId: 'p-1' })).status).toBe(400);
  });

  it('leaves as a file once that is on record', async () => {
    const { body, headers } = await report({ pathwayId: 'p-1' }, 'hanne-berg', 'report.csv');
    expect(headers.get('content-type')).toContain('text/csv');
    expect(body).toMatch(/^\uFEFF?at,kind,agency,role,who,purpose,what,fields,legal basis\n.*,maya-thornbury,/);
    expect(world.accessed.at(-1)).toMatchObject({ kind: 'disclosure', purpose: 'audit', pathways: ['p-1'] });
    world.logs = false;
    expect((await report({ pathwayId: 'p-1' }, 'hanne-berg', 'report.csv')).status).toBe(503);
  });

  it('is the data protection officer’s, and nobody else’s', async () => {
    for (const who of ['ruth-oyelaran', 'mira-kovac', 'olu-bright', 'maya-thornbury'])
      for (const kind of ['report', 'report.csv'])
        expect((await report({ pathwayId: 'p-1' }, who, kind)).status).toBe(404);
  });

  it('cannot be asked for by who looked', async () => {
    expect((await report({ who: 'maya-thornbury' })).status).toBe(400);
  });
});

describe('the check of the log', () => {
  it('names the place of what it finds, to who audits', async () => {
    const finding = { place: 'probation/api-1/3', found: 'changed' as const };
    world.audited = { sound: false, entries: 9, blocks: 4, chains: 2, findings: [finding] };
    for (const who of ['hanne-berg', 'mira-kovac'])
      expect((await report({}, who, 'verify')).body).toMatchObject({ sound: false, findings: [finding] });
    expect((await report({}, 'ruth-oyelaran', 'verify')).status).toBe(404);
  });
});
