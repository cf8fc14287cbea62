import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openApiDocument } from '../../services/api/describe';
import { refuseUnlessLoopback } from '../../services/api/loopback';
import { apiInMemory, worldInMemory } from '../support/api-in-memory';
import * as told from '../support/pathway-story';

let world: ReturnType<typeof worldInMemory>;
let api: Awaited<ReturnType<typeof apiInMemory>>;
let folder: string;

beforeEach(async () => {
  world = worldInMemory();
  folder = mkdtempSync(path.join(tmpdir(), 'console-'));
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Throughgate</title>');
  writeFileSync(path.join(folder, 'assets', 'page-1a2b.js'), 'export {};');
  api = await apiInMemory(world, { consoleFolder: folder });
});
afterEach(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

const here = 'http://127.0.0.1:9000';

describe('the api', () => {
  it.each(['0.0.0.0', '::', '10.0.0.4', 'throughgate.example'])(
    'that trusts a provider on this machine does not start on %s',
    (host) => expect(() => refuseUnlessLoopback(host, here)).toThrow('asks nobody for a password'),
  );

  it.each(['127.0.0.1', '::1', 'localhost'])('that trusts a provider on this machine starts on %s', (host) =>
    expect(() => refuseUnlessLoopback(host, here)).not.toThrow(),
  );

  it('that trusts the provider of a service starts where it is told to', () =>
    expect(() => refuseUnlessLoopback('0.0.0.0', 'https://sign-in.example')).not.toThrow());

  it('answers nobody who came by another name', async () => {
    const status = await new Promise((resolve) =>
      request(`${api.url}/api/caseload`, { headers: { host: 'bent.example' } }, ({ statusCode }) =>
        resolve(statusCode),
      ).end(),
    );
    expect(status).toBe(421);
  });

  it('lets no other page act', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect(await api.ask('/api/tour/next-day', { method: 'POST', headers })).toMatchObject({
      status: 403,
      body: { code: 'other-origin' },
    });
  });
});

describe('the console', () => {
  it.each(['/', '/pathways/p-1', '/set-aside'])('is its one page at %s', async (address) => {
    const { status, body, headers } = await api.ask(address);
    expect({ status, body }).toMatchObject({ status: 200, body: expect.stringContaining('Throughgate') as string });
    expect(headers.get('content-security-policy')).toMatch(/default-src 'self';.*script-src 'self'/);
    expect(headers.get('cache-control')).toBe('no-cache');
  });

  it('has files that may be kept, for their names change with their content', async () => {
    const { headers, status } = await api.ask('/assets/page-1a2b.js');
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toContain('immutable');
  });

  it.each(['/assets/gone.js', '/api/nothing', '/%2e%2e/package.json', '/docs/nothing'])(
    'is not what stands at %s',
    async (address) => expect((await api.ask(address)).status).toBe(404),
  );

  it('that is not built leaves the api as it is', async () => {
    const bare = await apiInMemory(world);
    expect(await bare.ask('/')).toMatchObject({ status: 404, body: { code: 'no-console' } });
    expect((await bare.ask('/api/session')).status).toBe(200);
    await bare.close();
  });
});

describe('the tour', () => {
  const stops = [
    { name: 'Robin Ashdown', story: 'On track.', look: 'The timeline.', noms: 'A0001AA' },
    { name: 'Nobody', story: 'An unknown sender.', look: 'Set aside.' },
  ];

  it('is absent where no sample runs', async () =>
    expect(await api.ask('/api/tour')).toMatchObject({ status: 404, body: { code: 'no-sample' } }));

  it('leads from each person to their pathway, without their number', async () => {
    const [opened] = told.story('p-1', {
      ...told.opened,
      data: { ...told.opened.data, identifiers: [{ scheme: 'NOMS', token: 'NOMS-A0001AA' }] },
    } as typeof told.opened);
    world.tell(opened!);
    const tour = async () => ({ today: '2026-04-01', day: 3, days: 5, stops });
    world.ports.sample = { tour, nextDay: tour };
    const { body } = await api.ask('/api/tour');
    expect(body).toMatchObject({ day: 3, stops: [{ name: 'Robin Ashdown', pathwayId: 'p-1' }, { name: 'Nobody' }] });
    expect(JSON.stringify(body)).not.toContain('A0001AA');
    expect((await api.ask('/api/tour/next-day', { method: 'POST' })).status).toBe(200);
  });
});

describe('the description of the api', () => {
  it('is served with a page to read it', async () => {
    expect((await api.ask('/docs/')).status).toBe(200);
    expect((await api.ask('/docs/json')).body).toMatchObject({ openapi: '3.1.0', info: { title: 'Throughgate' } });
  });

  it('is the committed one; `npm run openapi` writes it again', async () => {
    const committed: unknown = JSON.parse(readFileSync(path.resolve(__dirname, '../../docs/openapi.json'), 'utf8'));
    expect(await openApiDocument()).toEqual(committed);
  });
});
