import type { Draft } from '../../domain/pathway/draft';
import { apiInMemory, as, worldInMemory } from '../support/api-in-memory';
import { cliUnderTest } from '../support/cli';
import * as told from '../support/pathway-story';

const { run } = cliUnderTest();
const at = '2026-03-02T09:00:00.000Z';
const setAside: Draft = { type: 'transition.report.set-aside', data: { reason: 'no-such-notice' } };

let world: ReturnType<typeof worldInMemory>;
let api: Awaited<ReturnType<typeof apiInMemory>>;
beforeEach(async () => {
  world = worldInMemory();
  world.tell(...told.story('p-1', told.opened, told.planMade, setAside));
  api = await apiInMemory(world, { who: 'ellis-marchetti' });
});
afterEach(() => api.close());

const trace = async (report: string, who = 'ellis-marchetti') =>
  api.ask('/api/reports/find', { method: 'POST', body: { report }, headers: as(who) });

describe('where a report went', () => {
  it('is the pathway whose events it caused, with those that whoever asks may see', async () => {
    const [taken] = (await trace('p-1-report-1')).body as object[];
    expect(taken).toEqual({ standing: 'taken', at, pathwayId: 'p-1', events: ['transition.pathway.opened'] });
    expect(world.accessed).toMatchObject([{ who: 'ellis-marchetti', pathways: ['p-1'] }]);
  });

  it('is why it was set aside', async () => {
    expect((await trace('p-1-report-3')).body).toMatchObject([{ standing: 'set-aside', reason: 'no-such-notice' }]);
  });

  it('is where it waits', async () => {
    const held = { kind: 'parked', reportType: 'agency.custody.received', sourceAgency: 'prison', at } as const;
    world.held.set('report-9', { id: 'report-9', ...held });
    expect((await trace('report-9')).body).toEqual([{ standing: 'parked', at, events: [] }]);
    const letter = { topic: 't', partition: 0, offset: '1', key: 'k', headers: {}, value: Buffer.from('{') };
    await world.letters.keep(letter, 'not JSON', 'report-8');
    expect((await trace('report-8')).body).toMatchObject([{ standing: 'unreadable', reason: 'not JSON' }]);
  });

  it('is not told to whoever works with pathways and no messages', async () =>
    expect((await trace('p-1-report-1', 'maya-thornbury')).status).toBe(404));

  it('is told on the command line, and that it is not known', async () => {
    const asked = (id: string) =>
      run(['trace', id], { THROUGHGATE_API_URL: api.url, THROUGHGATE_AS: 'ellis-marchetti' });
    expect((await asked('p-1-report-3')).out).toEqual([
      'Set aside: pathway p-1, 2 Mar 2026, 11:00 UTC',
      '  because: no-such-notice',
      '  transition.report.set-aside',
    ]);
    expect(await asked('report-0')).toMatchObject({ code: 1, out: ['No report of that id is known here.'] });
  });
});
