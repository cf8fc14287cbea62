import { apiInMemory, as, worldInMemory } from '../support/api-in-memory';
import { cliUnderTest } from '../support/cli';

const world = worldInMemory();
const { run } = cliUnderTest();
let api: Awaited<ReturnType<typeof apiInMemory>>;
beforeAll(async () => {
  api = await apiInMemory(world, { who: 'dana-petrovic' });
  await agency('add', 'northmoor-council', '--kind', 'community', '--provides', 'public-housing');
});
afterAll(() => api.close());

const agency = (...args: string[]) =>
  run(['agency', ...args], {
    THROUGHGATE_API_URL: api.url,
    THROUGHGATE_AS: 'dana-petrovic',
    THROUGHGATE_TOKEN: 'dana-petrovic',
    THROUGHGATE_EVENTS_URL: api.url,
  });

const post = (path: string, body: unknown) =>
  api.ask(`/api/agencies/${path}`, { method: 'POST', body, headers: as('dana-petrovic') });

describe('what a connected agency is told', () => {
  it('goes where it says, under a secret that is shown this once', async () => {
    const { code, out } = await agency('webhook', 'northmoor-council', '--url', 'https://council.example/hook');
    expect([code, out[0]]).toEqual([0, 'northmoor-council is told at https://council.example/hook.']);
    const secret = /whsec_\S+/.exec(out.join('\n'))?.[0] ?? 'none';
    const listed = JSON.stringify((await api.ask('/api/agencies')).body);
    expect(listed).toContain('https://council.example/hook');
    expect(listed).not.toContain(secret);
  });

  it('goes to no private network, and to nobody who is not there', async () => {
    expect(await post('northmoor-council/webhook', { url: 'https://10.0.0.8/hook' })).toMatchObject({
      ...{ status: 400, body: { code: 'address-not-allowed' } },
    });
    expect(await post('nobody-there/webhook', { url: 'https://council.example/hook' })).toMatchObject({ status: 404 });
  });

  it('is what profiles ask it by, and by no word that none of them knows', async () => {
    expect(await agency('provides', 'northmoor-council', 'public-housing,mentor')).toMatchObject({
      ...{ code: 0, out: ['northmoor-council is asked by: public-housing, mentor.'] },
    });
    expect(await agency('provides', 'northmoor-council', 'castles')).toMatchObject({ code: 1 });
    expect((await agency('list')).out.join('\n')).toContain('provides public-housing, mentor');
  });

  it('can be tried with a message about nobody, and each try is told', async () => {
    const { out } = await agency('test', 'northmoor-council', '--json');
    const { messageId } = JSON.parse(out[0] ?? '') as { messageId: string };
    const id = `northmoor-council/${messageId}`;
    const at = '2026-04-01T10:00:00.000Z';
    await world.ports.deliveries.add({ ...world.deliveries.rows.get(id)!, messageId: 'p-9/4', pathwayId: 'p-9' });
    await world.deliveries.tried(id, { at, status: 500 }, { state: 'dead', dueAt: at });
    expect((await agency('deliveries', 'northmoor-council', '--state', 'dead')).out).toEqual([
      `${messageId}  throughgate.test  dead`,
      '  1 Apr 2026, 10:00 UTC  500',
    ]);
    expect((await agency('redrive', 'northmoor-council', messageId)).out).toEqual(['1 sent again.']);
    expect((await agency('deliveries', 'northmoor-council')).out.join('\n')).toContain('sent again by dana-petrovic');
    expect(world.accessed.at(-1)).toMatchObject({ kind: 'consultation', pathways: ['p-9'] });
  });

  it('cannot be tried where it is told nowhere', async () => {
    await agency('add', 'hillside-council', '--kind', 'community');
    expect(await post('hillside-council/webhook/test', {})).toMatchObject({
      status: 409,
      body: { code: 'no-webhook' },
    });
    expect(await agency('deliveries', 'hillside-council')).toMatchObject({
      out: ['Nothing was sent to hillside-council.'],
    });
  });
});
