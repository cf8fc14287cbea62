import { apiInMemory, as, worldInMemory } from '../support/api-in-memory';
import * as told from '../support/pathway-story';

const world = worldInMemory();
let api: Awaited<ReturnType<typeof apiInMemory>>;
let now = '2026-04-01T10:00:00.000Z';

beforeAll(async () => {
  world.ports.limits = { REQUESTS_A_MINUTE: 20, PEOPLE_IN_TEN_MINUTES: 3 };
  world.ports.now = () => now;
  for (const id of ['p-1', 'p-2', 'p-3', 'p-4']) world.tell(...told.story(id, told.opened));
  api = await apiInMemory(world);
});
afterAll(() => api.close());

const page = (id: string, who = 'maya-thornbury') => api.ask(`/api/pathways/${id}`, { headers: as(who) });

it('opens to an officer the pages of as many people as anybody works with, each as often as they like', async () => {
  for (const id of ['p-1', 'p-2', 'p-3', 'p-1', 'p-3']) expect((await page(id)).status).toBe(200);
  const { status, body, headers } = await page('p-4');
  expect({ status, body }).toMatchObject({ status: 429, body: { code: 'too-many-people' } });
  expect(headers.get('retry-after')).toBe('600');
  expect((await page('p-2')).status).toBe(200);
  expect((await page('p-4', 'isla-holt')).status).toBe(200);
});

it('counts who is not there as well, so that nobody finds out by trying', async () => {
  expect((await page('p-of-nobody')).body).toMatchObject({ code: 'too-many-people' });
});

it('opens the next one when the time is over', async () => {
  now = '2026-04-01T10:10:00.000Z';
  expect((await page('p-4')).status).toBe(200);
});

it('asks an officer who asks too often to wait, and no other', async () => {
  const asked = await Promise.all(Array.from({ length: 30 }, () => api.ask('/api/session')));
  const refused = asked.filter(({ status }) => status !== 200);
  expect(refused.length).toBeGreaterThanOrEqual(10);
  for (const { status, body, headers } of refused) {
    expect({ status, body }).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  }
  expect((await api.ask('/api/session', { headers: as('isla-holt') })).status).toBe(200);
});
