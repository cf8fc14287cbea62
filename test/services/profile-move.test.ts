import { apiInMemory, as, worldInMemory } from '../support/api-in-memory';
import { runIn } from '../support/command-line';
import * as told from '../support/pathway-story';

let world: ReturnType<typeof worldInMemory>;
let api: Awaited<ReturnType<typeof apiInMemory>>;

beforeEach(async () => {
  world = worldInMemory();
  world.tell(...told.story('p-1', told.opened));
  api = await apiInMemory(world);
});
afterEach(() => api.close());

const asRuth = as('ruth-oyelaran');
const move = (body: object, { version = 1, path = 'p-1' } = {}) =>
  api.ask(`/api/pathways/${path}/profile`, {
    method: 'POST',
    headers: { ...asRuth, 'idempotency-key': 'will-number-1', 'if-match': `"${version}"` },
    body,
  });

describe('a move to a newer version of the profile', () => {
  it('is shown step by step before anybody decides it', async () => {
    const moves = [{ step: 'needs-mapping' as const, after: { status: 'open' as const, revision: 1 } }];
    world.foresight = { outcome: 'taken', moves };
    const { status, body } = await api.ask('/api/pathways/p-1/profile/2', { headers: asRuth });
    expect({ status, body }).toEqual({ status: 200, body: world.foresight });
    expect(world.delivered).toEqual([]);
  });

  it('reaches the pathway as the word of whoever decides it, its note in the encrypted store alone', async () => {
    const { status, body } = await move({ version: 2, reason: 'law-changed', note: 'Act of 1 May.' });
    expect({ status, body }).toMatchObject({ status: 200, body: { outcome: 'taken' } });
    expect(world.delivered).toMatchObject([
      {
        type: 'agency.profile.moved',
        actor: { role: 'supervisor', ref: 'ruth-oyelaran' },
        pathwayId: 'p-1',
        data: { version: 2, reason: 'law-changed', noteRef: 'note/ruth-oyelaran:will-number-1' },
      },
    ]);
    expect(JSON.stringify(world.delivered)).not.toContain('Act of');
    expect(world.store.get('note/ruth-oyelaran:will-number-1')).toBe('Act of 1 May.');
  });

  it('is one move however often it is sent, and its key is no other’s', async () => {
    await move({ version: 2, reason: 'law-changed' });
    await move({ version: 2, reason: 'law-changed' });
    expect(world.delivered).toHaveLength(1);
    expect(await move({ version: 3, reason: 'law-changed' })).toMatchObject({
      status: 422,
      body: { code: 'key-used-before' },
    });
  });

  it.each([
    ['seen at an older version of the pathway', { version: 9 }, { version: 2, reason: 'law-changed' }, 412],
    ['of a pathway there is not', { path: 'p-9' }, { version: 2, reason: 'law-changed' }, 404],
    ['without a reason', {}, { version: 2 }, 400],
    ['to no version', {}, { version: 0, reason: 'law-changed' }, 400],
  ])('%s is refused', async (_what, at, body, status) => {
    expect((await move(body, at)).status).toBe(status);
    expect(world.delivered).toEqual([]);
  });
});

describe('the command that moves a pathway', () => {
  const what = ['profile', 'move', 'p-1', '2'];
  const args = [...what, '--as', 'ruth-oyelaran', '--reason', 'law-changed'];
  const moves = [{ step: 'needs-mapping' as const, after: { status: 'open' as const, revision: 1 } }];
  const asked = (...words: string[]) =>
    runIn('nowhere', words, { THROUGHGATE_API_URL: api.url, THROUGHGATE_TOKEN: 'ruth-oyelaran' });
  const run = (...more: string[]) => asked(...args, ...more);

  it('shows what it does, and does it', async () => {
    world.foresight = { outcome: 'taken', moves };
    const { code, out } = await run();
    expect({ code, out }).toEqual({ code: 0, out: ['  needs-mapping: not planned → open', 'taken'] });
    expect(world.delivered).toMatchObject([{ type: 'agency.profile.moved', actor: { ref: 'ruth-oyelaran' } }]);
  });

  it('does nothing as a dry run', async () => {
    world.foresight = { outcome: 'taken', moves };
    const { out } = await run('--dry-run');
    expect(out).toEqual(['  needs-mapping: not planned → open', 'would be taken']);
    expect(world.delivered).toEqual([]);
  });

  it('asks nobody who decides it, nor why, for a dry run alone', async () => {
    world.foresight = { outcome: 'taken', moves };
    expect((await asked(...what, '--dry-run')).out).toContain('would be taken');
    const { code, err } = await asked(...what);
    expect({ code, err }).toEqual({ code: 1, err: [expect.stringContaining('--as <officer> and --reason <reason>')] });
    expect(world.delivered).toEqual([]);
  });

  it('says why the pathway would set it aside, does nothing and exits with 1', async () => {
    world.foresight = { outcome: 'set-aside', reason: 'no-such-profile', moves: [] };
    const { code, out } = await run();
    expect({ code, out }).toEqual({ code: 1, out: ['would be set aside: no-such-profile'] });
    expect(world.delivered).toEqual([]);
  });
});
