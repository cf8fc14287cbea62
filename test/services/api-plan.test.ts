import type { Plan } from '../../schemas/api/plan';
import { apiInMemory, as, worldInMemory } from '../support/api-in-memory';

let world: ReturnType<typeof worldInMemory>;
let api: Awaited<ReturnType<typeof apiInMemory>>;

beforeEach(async () => {
  world = worldInMemory();
  const token = `v1.${'A'.repeat(43)}`;
  world.ports.tokens = { tokenOf: () => token };
  api = await apiInMemory(world);
});
afterEach(() => api.close());

const inside = { establishment: 'LDI', legalStatus: 'sentenced', admittedOn: '2025-03-03' };
const person = { ...inside, scheme: 'NOMS', number: 'A1234BC', name: 'Robin Ashdown' };
const post = (path: string, body: object, who = 'ellis-marchetti') =>
  api.ask(path, { method: 'POST', headers: as(who), body });

describe('a plan', () => {
  it('shows the steps, with whose they are and when they are due, and opens nothing', async () => {
    const { body } = await post('/api/plans', { ...inside, release: '2026-10-01' });
    const { steps, dates } = body as Plan;
    expect(dates.release).toBe('2026-10-01');
    expect(steps.find(({ step }) => step === 'handover-report')).toMatchObject({
      owner: 'prison',
      due: expect.any(String) as unknown,
    });
    expect(steps.filter(({ due }) => due !== undefined).length).toBeGreaterThan(5);
    expect(world.sent).toEqual([]);
  });

  it('is asked for by a coordinator: two reports, the name in neither, and on record', async () => {
    expect((await post('/api/pathways', person)).status).toBe(200);
    expect(world.sent.map(({ topic }) => topic)).toEqual(Array(2).fill('agency.probation.reports.v1'));
    expect(world.sent.map(({ value }) => value.toString()).join()).not.toMatch(/Robin|A1234BC/);
    expect([...world.store.values()]).toContainEqual(expect.objectContaining({ name: 'Robin Ashdown' }));
    expect(world.accessed).toMatchObject([{ kind: 'change', who: 'ellis-marchetti', what: 'POST /api/pathways' }]);
  });

  it('is the same report however often it is asked for', async () => {
    const [first, second] = [await post('/api/pathways', person), await post('/api/pathways', person)];
    expect(second.body).toEqual(first.body);
  });

  it('is not asked for by anybody else, nor by a number that is none', async () => {
    expect((await post('/api/pathways', person, 'maya-thornbury')).status).toBe(404);
    expect((await post('/api/pathways', { ...person, number: 'no number' })).status).toBe(400);
    expect(world.sent).toEqual([]);
  });
});
