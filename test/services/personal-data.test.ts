import { personalDataMap } from '../../services/api/personal-data';
import { withoutSmallNumbers } from '../../domain/access/small-numbers';
import { apiInMemory, worldInMemory } from '../support/api-in-memory';
import { cliUnderTest } from '../support/cli';
import { textOf } from '../support/tree';

describe('the map of personal data', () => {
  it('is the committed one; `npm run contracts` writes it again', async () =>
    expect(await personalDataMap()).toBe(textOf('docs/personal-data.md')));

  it('names what a report seals, and where a name is shown', async () => {
    const map = await personalDataMap();
    expect(map).toMatch(/\| `agency\.person\.registered` +\| `detailsRef`/);
    expect(map).toMatch(/\| `GET \/api\/pathways\/\{id\}` +\| `identity` +\| `name`/);
    expect(map).toMatch(/\| `GET \/api\/pathways\/\{id\}\/steps\/\{key\}\/content` +\| `content`/);
  });

  it('says of every class of a person how long it is kept', () =>
    expect(textOf('docs/personal-data.md')).toMatch(/`identity` .*identity: 24 months/));
});

describe('aggregates', () => {
  const cli = cliUnderTest();

  it('tell of few only that they are few, and of many no number that one person would change', () =>
    expect(withoutSmallNumbers([9, 10, 12, 13, 1_004].map((count) => ({ count })))).toEqual([
      { fewerThan: 10 },
      { about: 10 },
      { about: 10 },
      { about: 15 },
      { about: 1_005 },
    ]));

  it('are told by jurisdiction, phase and end, without a total', async () => {
    const world = worldInMemory();
    world.counts = [
      { profile: 'no', phase: 'intake', count: 3 },
      { profile: 'no', phase: 'closed', closed: 'died', count: 11 },
    ];
    const api = await apiInMemory(world);
    expect((await cli.run(['aggregates'], { THROUGHGATE_API_URL: api.url })).out).toEqual([
      'no  intake  fewer than 10',
      'no  closed (died)  about 10',
    ]);
    expect(world.accessed).toEqual([]);
    await api.close();
  });

  it('are told as figures of a year: a share of many, and of few only that they are few', async () => {
    const world = worldInMemory();
    world.figures = [
      { figure: 'accepted-before-handover', of: 41, met: 30 },
      { figure: 'overdue', part: 'prison', of: 9, met: 1 },
      { figure: 'refused', part: 'no-vacancy', of: 12, met: 12 },
    ];
    const api = await apiInMemory(world);
    const args = ['figures', '--to', '2026-03-31'];
    expect((await cli.run(args, { THROUGHGATE_API_URL: api.url })).out).toEqual([
      'From 2025-03-31 to 2026-03-31',
      'accepted-before-handover  73 % of about 40',
      'overdue, prison  fewer than 10',
      'refused, no-vacancy  about 10',
    ]);
    expect((await api.ask('/api/figures')).status).toBe(404);
    await api.close();
  });
});
