import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { detailConfig } from '../../../services/platform/detail-config';
import { parseConfig } from '../../../services/platform/config';
import { createFetchDetail } from '../../../services/platform/fetch-detail';

const asked: IncomingMessage[] = [];
let answers: RequestListener[] = [];
let system: Server;
let origin = '';

beforeAll(async () => {
  system = createServer((request, response) => {
    asked.push(request);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    answer?.(request, response);
  });
  await new Promise<void>((listening) => void system.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(system.address() as AddressInfo).port}`;
});
afterAll(() => {
  system.closeAllConnections();
  system.close();
});
beforeEach(() => {
  asked.length = 0;
  warned.length = 0;
});

const warned: object[] = [];
const fetching = (more: object = {}) =>
  createFetchDetail({
    origins: [origin],
    token: 'a-canary',
    logger: { warn: (fields: object) => void warned.push(fields) },
    waitsMs: [1, 1],
    answersWithinMs: 2_000,
    ...more,
  });
const record = { conditionalReleaseDate: '2026-06-12' };
const shows =
  (shown: unknown, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) =>
    void response.writeHead(200, headers).end(typeof shown === 'string' ? shown : JSON.stringify(shown));
const answering =
  (status: number, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) =>
    void response.writeHead(status, headers).end();
const at = '2026-03-09T10:15:30.250Z';

describe('what a thin event points to', () => {
  it('is fetched from a system of the agency, to which we prove who we are', async () => {
    answers = [shows(record)];
    expect(await fetching()(`${origin}/prisoner/A0001AA`)).toEqual({ ok: true, record });
    expect(asked[0]?.headers.authorization).toBe('Bearer a-canary');
  });

  it.each([
    ['another host', () => 'http://127.0.0.2/prisoner/A0001AA'],
    ['another port', () => 'http://127.0.0.1:1/prisoner/A0001AA'],
    ['a name that begins alike', () => `${origin}.example.org/prisoner`],
    ['another scheme', () => origin.replace('http', 'https')],
    ['credentials of its own', () => origin.replace('//', '//somebody:secret@')],
    ['a file', () => 'file:///etc/passwd'],
    ['nothing', () => 'prisoner/A0001AA'],
  ])('is never fetched from %s', async (_what, address) => {
    answers = [shows(record)];
    expect(await fetching()(address())).toMatchObject({
      ok: false,
      refused: { code: 'detail-not-allowed', fields: [{ field: 'detailUrl' }] },
    });
    expect(asked).toEqual([]);
  });

  it('is not followed elsewhere', async () => {
    answers = [answering(302, { location: 'http://169.254.169.254/' })];
    expect(await fetching()(origin)).toMatchObject({ refused: { code: 'detail-unreadable' } });
    expect(asked).toHaveLength(1);
  });

  it('may be gone, no JSON, no record or too large', async () => {
    const codes: unknown[] = [];
    for (const answer of [answering(404), shows('<html>'), shows('[]'), shows(JSON.stringify('x'.repeat(1_100_000)))]) {
      answers = [answer];
      const fetched = await fetching()(origin);
      codes.push(fetched.ok ? 'read' : fetched.refused.code);
    }
    expect(codes).toEqual(['detail-gone', 'detail-unreadable', 'detail-unreadable', 'detail-unreadable']);
  });

  it('is asked for again while the system is busy', async () => {
    answers = [answering(503), answering(429), shows(record)];
    expect(await fetching()(origin)).toEqual({ ok: true, record });
  });

  it('is to be told again where the system stays away or never answers, and nobody is named in the log', async () => {
    answers = [answering(500)];
    await expect(fetching()(`${origin}/prisoner/A0001AA`)).rejects.toMatchObject({ status: 503, code: 'detail-away' });
    expect(asked).toHaveLength(3);
    answers = [() => undefined];
    await expect(fetching({ waitsMs: [], answersWithinMs: 50 })(`${origin}/prisoner/A0001AA`)).rejects.toMatchObject({
      status: 503,
      code: 'detail-away',
    });
    expect(warned).toHaveLength(2);
    expect(JSON.stringify(warned)).not.toMatch(/A0001AA|canary/);
  });

  it('that is older than the event is looked for again, and never taken for the news', async () => {
    const before = { 'last-modified': 'Mon, 09 Mar 2026 10:15:29 GMT' };
    answers = [shows(record, before)];
    await expect(fetching()(origin, at)).rejects.toMatchObject({ status: 503, code: 'detail-stale' });
    answers = [shows(record, before), shows(record, { 'last-modified': 'Mon, 09 Mar 2026 10:15:30 GMT' })];
    expect(await fetching()(origin, at)).toEqual({ ok: true, record });
    const dated = { ...record, lastUpdatedAt: '2026-03-09T10:15:00Z' };
    answers = [shows(dated)];
    await expect(fetching()(origin, at)).rejects.toMatchObject({ code: 'detail-stale' });
  });

  it('comes only from https, or this machine', () => {
    const read = (list: string) => parseConfig(detailConfig, { DETAIL_ORIGINS: list }).DETAIL_ORIGINS;
    expect(read('https://search.example.org/, http://127.0.0.1:8100')).toEqual([
      'https://search.example.org',
      'http://127.0.0.1:8100',
    ]);
    expect(read('')).toEqual([]);
    expect(() => read('http://search.example.org')).toThrow('must be https');
  });
});
