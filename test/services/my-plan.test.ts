import { StepKey } from '../../schemas/step';
import { latin } from '../../services/api/my-plan/latin';
import { planLanguages } from '../../services/api/my-plan/page';
import { bg } from '../../services/api/my-plan/words-bg';
import { en } from '../../services/api/my-plan/words-en';
import { nb } from '../../services/api/my-plan/words-nb';
import { sl } from '../../services/api/my-plan/words-sl';
import { sr } from '../../services/api/my-plan/words-sr';
import { apiInMemory, as, worldInMemory } from '../support/api-in-memory';
import * as told from '../support/pathway-story';

let world: ReturnType<typeof worldInMemory>;
let api: Awaited<ReturnType<typeof apiInMemory>>;

beforeEach(async () => {
  world = worldInMemory();
  world.store.set(`person/${told.tokenOf('A')}`, { name: 'Robin <Ashdown>' });
  world.tell(...told.story('p-1', told.opened, told.registered, told.planMade, told.reportOpened));
  api = await apiInMemory(world, { who: 'isla-holt' });
});
afterEach(() => api.close());

const plan = (language: string) => api.ask(`/api/pathways/p-1/my-plan.html?language=${language}`);

describe('a person’s plan on paper', () => {
  it('says when, what comes, whom to ring and that it may have changed, and nothing in it runs', async () => {
    const { status, body, headers } = await plan('en');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/html');
    expect(body).toContain('<h1>My plan</h1>');
    expect(body).toContain('Robin &lt;Ashdown&gt;');
    expect(body).toContain('I am expected to leave prison on Friday, 30 October 2026.');
    expect(body).toContain('It may have changed since.');
    expect(body).toContain('<dd>01632 960412, 01632 960410</dd>');
    expect(body).toContain('The day I leave');
    expect(body).not.toMatch(/<script|style=|victim|Isla|undefined|\{\}/);
  });

  it('is on record as told to the person before it is handed over', async () => {
    await plan('nb');
    expect(world.accessed).toContainEqual(
      expect.objectContaining({ kind: 'disclosure', agency: 'the-person', what: 'my-plan', purpose: 'own-rights' }),
    );
    world.logs = false;
    expect((await plan('nb')).status).toBe(503);
  });

  it('is handed over by whom the person has to do with', async () => {
    expect((await api.ask('/api/pathways/p-1/my-plan.html', { headers: as('ellis-marchetti') })).status).toBe(404);
  });

  it('says no more than the file while the plan is kept back', async () => {
    const body = { part: 'plan', reason: 'inquiry', reviewOn: '2026-05-01' };
    await api.ask('/api/pathways/p-1/restrictions', { method: 'POST', body, headers: as('ruth-oyelaran') });
    const { body: page } = await plan('en');
    expect(page).toContain('kept back for a time');
    expect(page).not.toMatch(/I meet my mentor|a place to sleep/);
  });

  it.each(planLanguages)('is whole in %s', async (language) => {
    const { body } = await plan(language);
    expect(body).toContain(`lang="${language}"`);
    expect(body).toContain('2026');
    expect(body).not.toMatch(/undefined|\{\}/);
  });

  it('bears the mark of what no lawyer has read, in the language itself', async () => {
    expect((await plan('bg')).body).toContain('прегледан от юрист');
    expect((await plan('sl')).body).toContain('pregledal pravnik');
    expect((await plan('sr')).body).toContain('прегледао правник');
    expect((await plan('nb')).body).not.toContain('jurist');
  });

  it('is in Latin letters for who reads Serbian so, but for names', async () => {
    const { body } = await plan('sr-Latn');
    expect(body).toContain('<h1>Moj plan</h1>');
    expect(body).not.toMatch(/[\u0400-\u04ff]/);
  });
});

describe('the words of the plan', () => {
  it.each([en, nb, bg, sl, sr])('have every plural form of $locale', ({ locale, days }) => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    expect(Object.keys(days).toSorted()).toEqual(forms.toSorted());
  });

  it('count in Slovenian as it is spoken', async () => {
    const on = async (day: string) => {
      world.now = `${day}T10:00:00.000Z`;
      return (await plan('sl')).body;
    };
    expect(await on('2026-10-29')).toContain('Ostal je še 1 dan.');
    expect(await on('2026-10-28')).toContain('Ostala sta še 2 dneva.');
    expect(await on('2026-10-27')).toContain('Ostali so še 3 dnevi.');
    expect(await on('2026-10-25')).toContain('Ostalo je še 5 dni.');
  });

  it('name steps that there are, and use none of the agencies’ words', () => {
    for (const { steps } of [en, nb, bg, sl, sr])
      expect(StepKey.options).toEqual(expect.arrayContaining(Object.keys(steps)));
    expect(Object.values(en.steps).join(' ')).not.toMatch(/handover|pathway|receiver|licence|statutory/i);
  });

  it('have a Latin letter for every Serbian one', () => {
    expect(latin('Ђорђе, љубав, ЊЕГОШ, чаша, џеп, ћуп, Жижа')).toBe('Đorđe, ljubav, NjEGOŠ, čaša, džep, ćup, Žiža');
    expect(latin('абвгдђежзијклљмнњопрстћуфхцчџш')).not.toMatch(/[\u0400-\u04ff]/);
  });
});
