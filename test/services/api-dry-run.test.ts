import { apiInMemory, worldInMemory } from '../support/api-in-memory';
import * as told from '../support/pathway-story';

const world = worldInMemory();
let api: Awaited<ReturnType<typeof apiInMemory>>;

beforeAll(async () => {
  world.tell(...told.story('p-1', told.opened));
  api = await apiInMemory(world, { who: 'ellis-marchetti' });
});
afterAll(() => api.close());

const report = {
  id: 'report-77',
  source: '/agencies/prison',
  sourceAgency: 'prison',
  type: 'agency.custody.died',
  occurredAt: '2026-03-09T09:00:00.000Z',
  recordedAt: '2026-03-09T09:00:00.000Z',
  identifiers: [],
  schemaVersion: 1,
  data: {},
};
const ask = (body: object) => api.ask('/api/dry-run', { method: 'POST', body });

describe('a report that is only tried', () => {
  it('is tried on the pathway asked for', async () => {
    world.foresight = {
      outcome: 'taken',
      moves: [
        {
          step: 'handover-report',
          before: { status: 'open', revision: 1 },
          after: { status: 'cancelled', revision: 1 },
        },
      ],
    };
    expect(await ask({ report, pathwayId: 'p-1' })).toMatchObject({
      status: 200,
      body: { ...world.foresight, pathwayId: 'p-1', named: false },
    });
    expect(world.delivered).toEqual([]);
    expect(world.sent).toEqual([]);
  });

  it.each([
    ['nobody’s pathway', { report }, 400, 'invalid-request'],
    ['two at once', { report, pathwayId: 'p-1', person: 'A7001XY' }, 400, 'invalid-request'],
    ['a pathway there is none of', { report, pathwayId: 'p-9' }, 404, 'no-such-pathway'],
    ['a person nobody knows', { report, person: 'A7009XY' }, 404, 'no-such-pathway'],
    [
      'what is no report',
      { report: { ...report, type: 'agency.weather.changed' }, pathwayId: 'p-1' },
      422,
      'invalid-report',
    ],
  ])('is refused for %s', async (_, body, status, code) =>
    expect(await ask(body)).toMatchObject({ status, body: { code } }),
  );
});
