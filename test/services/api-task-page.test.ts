import { profiles } from '../../domain/profiles/registry';
import { stepText } from '../../services/api/task/step-words';
import { catalogues } from '../support/console-words';
import { createLinks } from '../../services/notifier/links';
import { createTaskSecrets } from '../../services/platform/mail-tasks';
import { apiInMemory, as, worldInMemory } from '../support/api-in-memory';
import * as told from '../support/pathway-story';

const keyText = `k1:${Buffer.alloc(32, 7).toString('base64')}`;
const now = '2026-04-01T10:00:00.000Z';
const offered = (offer: number, candidate: string) => ({
  type: 'transition.step.offered' as const,
  data: {
    step: 'accommodation-confirmed' as const,
    ...{ offer, to: 'community' as const, candidate, replyBy: '2026-04-03T22:59:59.999Z' },
  },
});
const accepted = {
  type: 'transition.step.accepted' as const,
  data: { step: 'accommodation-confirmed' as const, offer: 1, by: 'community' as const },
};

let world: ReturnType<typeof worldInMemory>;
let api: Awaited<ReturnType<typeof apiInMemory>>;
let clock = now;

beforeEach(async () => {
  clock = now;
  world = worldInMemory();
  world.ports.now = () => clock;
  world.ports.taskSecrets = createTaskSecrets(keyText);
  world.store.set(`person/${told.tokenOf('A')}`, { name: 'Ines Calloway' });
  const { connections } = world.ports;
  const agency = { name: 'hillside-homes', kind: 'community' as const, schemes: ['CRN' as const], key: 'k' };
  await connections.add({ ...agency, provides: ['local-authority-housing', 'mentor'] }, now);
  const contact = { address: 'rolf@example.org', contact: 'Rolf Holm', phone: '+47 900 00 001' };
  await connections.mailTo('hillside-homes', { ...contact, language: 'en' }, now);
  api = await apiInMemory(world);
});
afterEach(() => api.close());

type Owed = Parameters<ReturnType<typeof createLinks>>[0];

/** The pathway as told, and the link by which its last step came. */
async function linked(events: Parameters<typeof told.story>[1][], owed: Partial<Owed> = {}): Promise<string> {
  const story = told.story('p-1', told.opened, told.registered, told.planMade, ...events);
  world.tell(...story);
  const links = createLinks({
    ...{ tasks: world.mailTasks, secrets: createTaskSecrets(keyText), url: api.url, now: () => clock },
  });
  const ledger = { seq: 1, profile: 'gb-eaw', profileVersion: 1, identifiers: [], owed: [] };
  const { url } = await links(
    { notice: `p-1/${story.length}`, step: 'accommodation-confirmed', to: 'local-authority-housing', ...owed },
    'hillside-homes',
    { pathwayId: 'p-1', ledger },
  );
  return url.slice(api.url.length);
}

const asked = () => linked([offered(1, 'local-authority-housing')], { offer: 1, replyBy: '2026-04-03T22:59:59.999Z' });

async function post(path: string, fields: Record<string, string> = {}) {
  const response = await fetch(`${api.url}${path}`, { method: 'POST', body: new URLSearchParams(fields) });
  return { status: response.status, page: await response.text(), headers: response.headers };
}
const get = async (path: string) => {
  const response = await fetch(`${api.url}${path}`);
  return { status: response.status, page: await response.text(), headers: response.headers };
};

const lastCode = () => /\b\d{6}\b/.exec(world.texts.at(-1)?.text ?? '')?.[0] ?? 'none';
const sessionIn = (page: string) => /name="session" value="([^"]+)"/.exec(page)?.[1] ?? '';
const another = (code: string) => (code === '000000' ? '000001' : '000000');

async function opened(link: string): Promise<string> {
  await post(`${link}/code`);
  return (await post(`${link}/open`, { code: lastCode() })).page;
}

describe('a link in a mail', () => {
  it('shows nothing of the person and uses nothing up, however often a scanner opens it', async () => {
    const link = await asked();
    for (const _look of [1, 2, 3]) {
      const { status, page, headers } = await get(link);
      expect(status).toBe(200);
      expect(page).not.toMatch(/Calloway|ccommodation|p-1/);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('cache-control')).toBe('no-store');
      expect(page).not.toContain('<script');
    }
    expect([world.texts, world.accessed, world.delivered]).toEqual([[], [], []]);
    expect(await opened(link)).toContain('Ines Calloway');
  });

  it('opens one task with a code that comes to the telephone, on record before it is shown', async () => {
    const page = await opened(await asked());
    expect(world.texts[0]?.to).toBe('+47 900 00 001');
    expect(page).toContain('Accommodation');
    expect(page).toContain('3 Apr 2026, 23:59');
    expect(page).toMatch(/Planned release<\/dt>\s*<dd>Friday, 30 October 2026/);
    expect(page).toContain('<option value="">Choose');
    expect(page).toContain('value="no-vacancy"');
    expect(page).not.toMatch(/value="(return|complete)"/);
    expect(world.accessed).toMatchObject([
      {
        kind: 'consultation',
        who: 'hillside-homes',
        agency: 'community',
        pathways: ['p-1'],
        fields: ['name', 'release'],
      },
    ]);
    world.logs = false;
    await post(`${await asked()}/code`);
    const refused = await post(`${await asked()}/open`, { code: lastCode() });
    expect([refused.status, refused.page.includes('Calloway')]).toEqual([503, false]);
  });

  it('answers by one act, as its agency and under its name, and then leads to nothing', async () => {
    const link = await asked();
    const page = await opened(link);
    const done = await post(`${link}/act`, {
      session: sessionIn(page),
      act: 'decline',
      reason: 'no-vacancy',
      note: 'Full.',
    });
    expect(done.page).toContain('Your answer was taken');
    expect(world.delivered).toMatchObject([
      {
        ...{ type: 'agency.step.declined', sourceAgency: 'community', pathwayId: 'p-1' },
        actor: { role: 'community-worker', ref: 'hillside-homes' },
        data: { step: 'accommodation-confirmed', offer: 1, reason: 'no-vacancy' },
      },
    ]);
    expect(JSON.stringify(world.delivered)).not.toContain('Rolf');
    expect((await get(link)).status).toBe(410);
    expect((await post(`${link}/act`, { session: sessionIn(page), act: 'accept' })).status).toBe(410);
    expect(world.delivered).toHaveLength(1);
    const notices = world.sent.map(({ headers }) => headers['ce_type']);
    expect(notices).toEqual(['agency.notice.opened', 'agency.notice.answered']);
  });

  it('lets what was said yes to be marked as done, and nothing else', async () => {
    const link = await linked([offered(1, 'local-authority-housing'), accepted], { offer: 1, work: true });
    const page = await opened(link);
    expect([...page.matchAll(/name="act" value="(\w+)"/g)].map(([, act]) => act)).toEqual(['complete']);
    await post(`${link}/act`, { session: sessionIn(page), act: 'complete' });
    expect(world.delivered).toMatchObject([{ type: 'agency.step.completed' }]);
  });

  it('does nothing that another one was asked since', async () => {
    const link = await asked();
    const page = await opened(link);
    const { replyBy: _same, ...again } = offered(2, 'approved-premises').data;
    world.tell({
      pathwayId: 'p-1',
      seq: 5,
      at: now,
      type: 'transition.step.offered',
      data: { ...again, replyBy: now },
    });
    const refused = await post(`${link}/act`, { session: sessionIn(page), act: 'accept' });
    expect(refused.page).toContain('could not be done now');
    expect(world.delivered).toEqual([]);
  });

  it('asks again for a reason where none was chosen', async () => {
    const link = await asked();
    const page = await opened(link);
    const again = await post(`${link}/act`, { session: sessionIn(page), act: 'decline', reason: 'castles' });
    expect(again.page).toContain('Choose a reason');
    expect(sessionIn(again.page)).toBe(sessionIn(page));
    expect(world.delivered).toEqual([]);
  });

  it('says so where the act could not be delivered, and is not used up by it', async () => {
    const link = await asked();
    const page = await opened(link);
    world.ports.acts.begin = async () => {
      throw new Error('the database is away');
    };
    const failed = await post(`${link}/act`, { session: sessionIn(page), act: 'accept' });
    expect([failed.status, failed.page.includes('nothing was done')]).toEqual([503, true]);
    expect((await get(link)).status).toBe(200);
  });
});

describe('what protects a link', () => {
  it('a code that is locked after five wrong tries, also against the right one', async () => {
    const link = await asked();
    await post(`${link}/code`);
    const right = lastCode();
    for (const _try of [1, 2, 3, 4, 5]) await post(`${link}/open`, { code: another(right) });
    const late = await post(`${link}/open`, { code: right });
    expect(late.page).toContain('not good any more');
    expect(late.page).not.toContain('Calloway');
    expect(await opened(link)).toContain('Calloway');
  });

  it('a code that is good once, for ten minutes, and for its own link alone', async () => {
    const link = await asked();
    await post(`${link}/code`);
    const code = lastCode();
    clock = '2026-04-01T10:10:00.001Z';
    expect((await post(`${link}/open`, { code })).page).not.toContain('Calloway');
    clock = now;
    expect((await post(`${link}/open`, { code })).page).toContain('Calloway');
    expect((await post(`${link}/open`, { code })).page).not.toContain('Calloway');
  });

  it('three codes an hour, so that nobody rings a telephone all day', async () => {
    const link = await asked();
    for (const _code of [1, 2, 3]) await post(`${link}/code`);
    expect((await post(`${link}/code`)).page).toContain('Too many codes');
    expect(world.texts).toHaveLength(3);
  });

  it('a session of half an hour that nobody can make up', async () => {
    const link = await asked();
    const session = sessionIn(await opened(link));
    expect((await post(`${link}/act`, { session: 'made-up', act: 'accept' })).page).toContain('away for too long');
    expect((await post(`${link}/act`, { act: 'accept' })).page).toContain('away for too long');
    clock = '2026-04-01T10:30:00.001Z';
    expect((await post(`${link}/act`, { session, act: 'accept' })).page).toContain('away for too long');
    expect(world.delivered).toEqual([]);
  });

  it('an end, a word that revokes it, and an agency that is asked of it still', async () => {
    const link = await asked();
    clock = '2026-04-04T00:00:00.000Z';
    expect((await get(link)).status).toBe(410);
    clock = now;
    await world.ports.connections.provide('hillside-homes', ['mentor']);
    expect((await get(link)).status).toBe(410);
    await world.ports.connections.provide('hillside-homes', ['local-authority-housing']);
    expect((await get(link)).status).toBe(200);
    const revoked = await api.ask('/api/agencies/hillside-homes/links/revoke', {
      ...{ method: 'POST', headers: as('dana-petrovic') },
    });
    expect(revoked.body).toEqual({ revoked: 1 });
    expect((await get(link)).status).toBe(410);
    expect((await get('/task/made-up')).status).toBe(410);
  });

  it('a hash in its place: neither link, code, session, address nor telephone can be read in the database', async () => {
    const link = await asked();
    const session = sessionIn(await opened(link));
    await post(`${link}/code`);
    const kept = JSON.stringify([...world.mailTasks.rows.values()]);
    for (const secret of [link.slice('/task/'.length), lastCode(), session, 'rolf@', '900 00'])
      expect(kept).not.toContain(secret);
    expect(JSON.stringify((await api.ask('/api/agencies')).body)).not.toMatch(/rolf|Rolf|900/);
  });

  it('no code where it cannot be sent, and the page says so', async () => {
    const link = await asked();
    world.sendsTexts = false;
    expect((await post(`${link}/code`)).page).toContain('No code can be sent just now');
  });

  it('a page in the language of whoever reads it', async () => {
    const { connections } = world.ports;
    const contact = { address: 'r@example.org', contact: 'R. Holm', phone: '+47 900 00 001', language: 'nb' as const };
    await connections.mailTo('hillside-homes', contact, now);
    const page = await opened(await asked());
    expect(page).toContain('<html lang="nb">');
    expect(page).toContain('Ingen ledig plass');
    expect(page).toContain('Bolig er bekreftet\nEt bestemt sted å sove fra første natt.');
    expect(world.texts[0]?.text).toContain('koden din er');
  });

  it('of every step that a provider outside is asked for, in the words of the console', () => {
    const outside = profiles.flatMap(({ steps }) =>
      steps.filter(({ owner, receiver }) => owner === 'community' || receiver === 'community'),
    );
    const { step: written } = catalogues.nb;
    for (const { key, ...english } of outside) {
      const { title, purpose } = written[key];
      expect(stepText(key, 'nb', english)).toEqual({ title, purpose });
    }
  });
});
