import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTokens } from '../../services/platform/tokens';
import { apiInMemory, worldInMemory } from '../support/api-in-memory';
import { cliUnderTest } from '../support/cli';
import * as told from '../support/pathway-story';

const cli = cliUnderTest();
const world = worldInMemory();
let api: Awaited<ReturnType<typeof apiInMemory>>;
const at = '2026-03-09T09:15:00.000Z';
const event = {
  ...{ specversion: '1.0', id: 'b-81', source: '/agencies/northmoor', type: 'agency.accommodation.booked' },
  ...{ time: '2026-03-09T10:15:00+01:00', subject: 'CRN:X000081', data: { booking: 'b-81', colour: 'blue' } },
};
const moves = [
  {
    step: 'accommodation-confirmed' as const,
    before: { status: 'open' as const, revision: 1 },
    after: { status: 'done' as const, revision: 1 },
  },
];

beforeAll(async () => {
  world.ports.tokens = createTokens(`test:${Buffer.alloc(32, 3).toString('base64')}`);
  world.tell(...told.story('p-1', told.opened));
  await world.ports.connections.add({ name: 'northmoor', kind: 'community', schemes: ['CRN'], key: 'k' }, at);
  api = await apiInMemory(world, { who: 'dana-petrovic' });
});
afterAll(() => api.close());

const attempt = (body: object, agency = 'northmoor') =>
  api.ask(`/api/agencies/${agency}/dry-run`, { method: 'POST', body });

const reading = {
  ...{ outcome: 'report', type: 'agency.accommodation.booked', occurredAt: at, unread: ['data.colour'], reasons: [] },
  found: [{ scheme: 'CRN', number: 'X000081', field: 'subject' }],
};

describe('an event of a connected agency that is only tried', () => {
  it('is read as its door would: whose it is and where that stands, when it was, and what is left unread', async () => {
    expect((await attempt({ event })).body).toEqual({ ...reading, known: false });
    expect(world.sent).toEqual([]);
  });

  it('is tried on a pathway: the steps it would move, or that it is known already', async () => {
    world.foresight = { outcome: 'taken', moves };
    expect((await attempt({ event, pathwayId: 'p-1' })).body).toMatchObject({
      known: false,
      pathway: { pathwayId: 'p-1', outcome: 'taken', moves, named: false },
    });
    world.foresight = { outcome: 'repeated', moves: [] };
    expect((await attempt({ event, pathwayId: 'p-1' })).body).toMatchObject({ known: true });
    expect((await attempt({ event, person: 'X000099' })).body).toMatchObject({ code: 'no-such-pathway' });
  });

  it('says why it cannot be read', async () => {
    const unmapped = { ...event, type: 'BOOKED' };
    expect((await attempt({ event: unmapped })).body).toMatchObject({
      ...{ outcome: 'unreadable', reasons: ['unmapped-code: type BOOKED is no mapped code'] },
    });
    expect(await attempt({ event: {} })).toMatchObject({ status: 422, body: { code: 'invalid-event' } });
    expect(await attempt({ event }, 'nobody')).toMatchObject({ status: 404, body: { code: 'no-such-agency' } });
  });

  it('is tried on the command line', async () => {
    world.foresight = { outcome: 'taken', moves };
    writeFileSync(join(cli.folder, 'event.json'), JSON.stringify(event));
    const asked = (...more: string[]) =>
      cli.run(['dry-run', '--adapter', 'cloudevents', ...more, 'event.json'], {
        THROUGHGATE_API_URL: api.url,
        THROUGHGATE_TOKEN: 'dana-petrovic',
      });
    expect((await asked('--agency', 'northmoor', '--pathway', 'p-1')).out).toEqual([
      'A report would be published.',
      '  Type: agency.accommodation.booked',
      '  When: 9 Mar 2026, 09:15 UTC',
      '  Of whom: CRN X000081, at subject',
      '  Not read: data.colour',
      'On pathway p-1 it would be taken.',
      '  It names another person: sent for real, it would not come here.',
      '  accommodation-confirmed: open → done',
    ]);
    expect(await asked()).toMatchObject({
      code: 1,
      err: ['Say which connected agency would send it: --agency <name>.'],
    });
  });
});
