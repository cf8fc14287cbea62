import { apiInMemory, as, worldInMemory } from '../support/api-in-memory';

const world = worldInMemory();
let api: Awaited<ReturnType<typeof apiInMemory>>;
beforeAll(async () => {
  api = await apiInMemory(world, { who: 'dana-petrovic' });
});
afterAll(() => api.close());

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  api.ask(path, { method: 'POST', body, headers });

describe('connecting an agency', () => {
  it('makes its topic, shows its key this once and lists it without', async () => {
    const added = await post('/api/agencies', { name: 'northmoor-council', kind: 'community', schemes: ['CRN'] });
    expect(added).toMatchObject({ status: 201, body: { name: 'northmoor-council' } });
    expect(world.topics).toEqual(['agency.northmoor-council.inbound.v1']);
    const { body } = await api.ask('/api/agencies');
    expect(body).toMatchObject([{ name: 'northmoor-council', kind: 'community', topic: world.topics[0] }]);
    expect(JSON.stringify(body)).not.toContain((added.body as { key: string }).key);
  });

  it('refuses a name that is taken, and one of a kind of agency', async () => {
    const taken = await post('/api/agencies', { name: 'northmoor-council', kind: 'community', schemes: ['CRN'] });
    expect(taken).toMatchObject({ status: 409, body: { code: 'name-taken' } });
    const kind = await post('/api/agencies', { name: 'prison', kind: 'prison', schemes: ['NOMS'] });
    expect(kind).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
  });

  it('is for an integrator of its own kind, and what another kind connected is nobody else’s', async () => {
    const prison = await post('/api/agencies', { name: 'north-prisons', kind: 'prison', schemes: ['NOMS'] });
    expect(prison).toMatchObject({ status: 403, body: { code: 'another-kind', fields: [{ field: 'kind' }] } });
    world.members.set('dana-petrovic', { ...world.members.get('dana-petrovic')!, agency: 'prison' });
    expect((await api.ask('/api/agencies')).body).toEqual([]);
    expect(await post('/api/agencies/northmoor-council/keys', undefined)).toMatchObject({
      status: 404,
      body: { code: 'no-such-agency' },
    });
    world.members.set('dana-petrovic', { ...world.members.get('dana-petrovic')!, agency: 'community' });
  });

  it('is on record before it is done, and not done where it cannot be', async () => {
    expect(world.accessed.at(-1)).toMatchObject({ kind: 'change', who: 'dana-petrovic', what: 'POST /api/agencies' });
    world.logs = false;
    expect((await post('/api/agencies/northmoor-council/keys', undefined)).status).toBe(503);
    world.logs = true;
    expect((await world.ports.connections.list())[0]?.keys).toHaveLength(1);
  });

  it('gives it a new key beside the one it has', async () => {
    expect((await post('/api/agencies/northmoor-council/keys', undefined)).status).toBe(201);
    expect((await world.ports.connections.list())[0]?.keys).toHaveLength(2);
  });

  it('sends an event about nobody as the agency would, and says how it is read', async () => {
    const test = (type: string, agency = 'northmoor-council') =>
      post(`/api/agencies/${agency}/test-event`, { type, data: { booking: 'booking-81' } });
    expect(await test('agency.accommodation.booked')).toMatchObject({ status: 202, body: { outcome: 'test' } });
    expect(await test('place.held')).toMatchObject({
      body: { outcome: 'set-aside', reason: 'unmapped-code: type place.held is no mapped code' },
    });
    expect(world.sent.map(({ topic, value }) => [topic, JSON.parse(value.toString()) as object])).toMatchObject([
      ['agency.northmoor-council.inbound.v1', { subject: 'TEST:nobody', source: '/agencies/northmoor-council' }],
      ['agency.northmoor-council.inbound.v1', { type: 'place.held' }],
    ]);
    expect(await test('place.held', 'nobody')).toMatchObject({ body: { code: 'no-such-agency' } });
  });

  it('keeps what a code of its own means', async () => {
    const mapping = { field: 'reason', code: 'FULL', word: 'no-vacancy' };
    const map = (agency: string) => post(`/api/agencies/${agency}/codes`, mapping, as('dana-petrovic'));
    expect(await map('northmoor-council')).toMatchObject({ status: 200, body: mapping });
    expect((await world.ports.connections.list())[0]?.codes).toEqual([mapping]);
    expect(await map('nobody')).toMatchObject({ body: { code: 'no-such-agency' } });
  });

  it('refuses a word that no event of its kind can hold, and names those it can', async () => {
    const map = async (field: string, word: string) => {
      const body = { field, code: 'OWN', word };
      const { status, body: answer } = await post('/api/agencies/northmoor-council/codes', body, as('dana-petrovic'));
      return { status, fields: (answer as { fields: object[] }).fields };
    };
    const among = (field: string, ...words: string[]) => ({
      status: 400,
      fields: [{ field, message: expect.stringMatching(new RegExp(words.join('.*'))) as string }],
    });
    expect(await map('type', 'agency.custody.released')).toEqual(among('word', 'agency.accommodation.booked'));
    expect(await map('reason', 'too-full')).toEqual(among('word', 'is none of', 'no-vacancy'));
    expect(await map('by', 'tomorrow')).toEqual(among('word', 'is nothing by can hold'));
    for (const field of ['colour', 'noteRef'])
      expect(await map(field, 'blue')).toEqual(among('field', 'booking', 'step'));
    expect((await map('booking', 'booking-81')).status).toBe(200);
  });

  it('takes back what a code means, once', async () => {
    const back = () =>
      post('/api/agencies/northmoor-council/codes/take-back', { field: 'reason', code: 'FULL' }, as('dana-petrovic'));
    expect(await back()).toMatchObject({ status: 200, body: { field: 'reason', code: 'FULL' } });
    expect((await world.ports.connections.list())[0]?.codes).toMatchObject([{ field: 'booking' }]);
    expect(await back()).toMatchObject({ status: 404, body: { code: 'no-such-mapping' } });
  });
});
