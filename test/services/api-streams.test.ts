import { apiInMemory, worldInMemory } from '../support/api-in-memory';
import * as told from '../support/pathway-story';
import { openStream } from '../support/server-sent';

const events = told.story('p-1', told.opened, told.registered, told.planMade, told.reportOpened);
let world: ReturnType<typeof worldInMemory>;
let api: Awaited<ReturnType<typeof apiInMemory>>;

beforeEach(async () => {
  world = worldInMemory();
  api = await apiInMemory(world);
});
afterEach(() => api.close());

it('tells which pathway moved and how far, and no word of what happened', async () => {
  const stream = await openStream(`${api.url}/api/stream`);
  world.tell(events[0]!);
  expect(await stream.next()).toEqual({ id: '1', data: { pathwayId: 'p-1', seq: 1 } });
  world.tell(events[1]!);
  expect(await stream.next()).toEqual({ id: '2', data: { pathwayId: 'p-1', seq: 2 } });
  stream.close();
});

it('resumes a pathway where its reader was', async () => {
  world.tell(...events.slice(0, 3));
  const stream = await openStream(`${api.url}/api/pathways/p-1/stream`, { 'last-event-id': '2' });
  expect(await stream.next()).toEqual({ id: '3', data: { pathwayId: 'p-1', seq: 3 } });
  stream.close();
});

it('tells a reader who is up to date only of what comes then', async () => {
  world.tell(...events.slice(0, 3));
  const stream = await openStream(`${api.url}/api/pathways/p-1/stream`, { 'last-event-id': '3' });
  world.tell(...told.story('p-2', told.opened));
  world.tell(events[3]!);
  expect(await stream.next()).toEqual({ id: '4', data: { pathwayId: 'p-1', seq: 4 } });
  stream.close();
});

it('follows no pathway that there is not', async () => {
  const stream = await openStream(`${api.url}/api/pathways/p-9/stream`);
  expect(stream.status).toBe(404);
  stream.close();
});

it('ends within seconds for a reader who is no longer signed in', async () => {
  const stream = await openStream(`${api.url}/api/stream`);
  world.members.set('maya-thornbury', { ...world.members.get('maya-thornbury')!, leftOn: '2026-03-01' });
  for (let i = 0; i < 80 && world.listeners.size > 0; i++) await new Promise((soon) => setTimeout(soon, 100));
  expect(world.listeners.size).toBe(0);
  stream.close();
}, 15_000);

it('forgets a reader who has gone', async () => {
  const stream = await openStream(`${api.url}/api/stream`);
  expect(world.listeners.size).toBe(1);
  stream.close();
  while (world.listeners.size > 0) await new Promise((soon) => setTimeout(soon, 10));
});
