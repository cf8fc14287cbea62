import type { Draft } from '../../domain/pathway/draft';
import { apiInMemory, as, worldInMemory } from '../support/api-in-memory';
import * as told from '../support/pathway-story';

let world: ReturnType<typeof worldInMemory>;
let api: Awaited<ReturnType<typeof apiInMemory>>;
const headers = as('ellis-marchetti');

const proof = {
  step: 'benefits-notice' as const,
  notice: 'notice-1',
  to: 'welfare-agency',
  channel: 'mail' as const,
  messageId: '<notice-1@throughgate>',
  legalBasis: 'statute' as const,
};
const sent = (occurredAt: string, leadDays: number, more: Partial<typeof proof> = {}): Draft => ({
  type: 'transition.notice.sent',
  data: { ...proof, occurredAt, leadDays, ...more },
});
const opened: Draft = {
  ...told.opened,
  data: { ...told.opened.data, profileVersion: 2, identifiers: [{ scheme: 'NOMS', token: 'NOMS-A0001AA' }] },
} as Draft;

beforeEach(async () => {
  world = worldInMemory();
  // Released on 2026-10-30.
  world.tell(
    ...told.story(
      'p-1',
      opened,
      told.allPlanned,
      sent('2026-09-01T09:00:00.000Z', 59),
      { type: 'transition.notice.delivered', data: { ...proof, occurredAt: '2026-09-01T09:01:00.000Z' } },
      sent('2026-10-20T09:00:00.000Z', 10, {
        notice: 'notice-2',
        to: 'health-centre',
        messageId: '<notice-2@throughgate>',
      }),
    ),
  );
  api = await apiInMemory(world, { who: 'ellis-marchetti' });
});
afterEach(() => api.close());

const find = async (of: string) =>
  (await api.ask('/api/notices/find', { method: 'POST', body: { of }, headers })).body as object[];

describe('the report on notices', () => {
  it('tells the share from the records of the events, who was late and why, and is on record', async () => {
    expect((await api.ask('/api/notices/report?from=2026-10-01&to=2026-10-31', { headers })).body).toEqual({
      ...{ from: '2026-10-01', to: '2026-10-31', daysBefore: 14, releases: 1, agencies: 2, inTime: 1, share: 0.5 },
      late: [{ pathwayId: 'p-1', to: 'health-centre', step: 'benefits-notice', leadDays: 10, why: 'told-late' }],
    });
    expect(world.accessed).toMatchObject([{ who: 'ellis-marchetti', pathways: ['p-1'] }]);
  });

  it('holds the releases of the days asked for only', async () => {
    expect((await api.ask('/api/notices/report?from=2026-11-01')).body).toMatchObject({ agencies: 0, late: [] });
    expect(await api.ask('/api/notices/report?from=yesterday')).toMatchObject({ status: 400 });
  });
});

describe('whether it arrived', () => {
  it('is told of a message id with or without its brackets, and of a notice’s own', async () => {
    const arrived = {
      standing: 'delivered',
      to: 'welfare-agency',
      leadDays: 59,
      delivered: '2026-09-01T09:01:00.000Z',
    };
    for (const id of ['<notice-1@throughgate>', 'notice-1@throughgate', 'notice-1'])
      expect(await find(id)).toMatchObject([{ pathwayId: 'p-1', ...arrived }]);
  });

  it('is told of everything that was sent of a person, newest first, and whoever looks is on record', async () => {
    expect(await find('A0001AA')).toMatchObject([
      { notice: 'notice-2', standing: 'sent' },
      { notice: 'notice-1', standing: 'delivered' },
    ]);
    expect(world.accessed).toMatchObject([
      { who: 'ellis-marchetti', what: 'POST /api/notices/find', pathways: ['p-1'], kind: 'consultation' },
    ]);
  });

  it('tells of a step of the victim only to who may see that step', async () => {
    const hidden = { notice: 'notice-9', step: 'victim-notice', to: 'victim-contact', messageId: '<notice-9>' };
    world.tell(
      ...told.story(
        'p-9',
        opened,
        told.allPlanned,
        sent('2026-10-20T09:00:00.000Z', 10, hidden as Partial<typeof proof>),
      ),
    );
    const told9 = async (who: string) =>
      (await api.ask('/api/notices/find', { method: 'POST', headers: as(who), body: { of: 'notice-9' } })).body;
    expect(await told9('dana-petrovic')).toEqual([]);
    const late = async (who: string) =>
      JSON.stringify((await api.ask('/api/notices/report', { headers: as(who) })).body);
    expect(await late('ingrid-falk')).not.toContain('victim');
  });

  it('is told of nobody where nothing was sent', async () => {
    expect(await find('notice-9')).toEqual([]);
    expect(await find('A0009AA')).toEqual([]);
  });
});
