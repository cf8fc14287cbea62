import { setTimeout as pause } from 'node:timers/promises';
import type { Instant } from '../../schemas/time';
import type { Logger } from './logging';
import { maxPayloadBytes, readPayload } from './payload-text';
import { problem } from './problem';
import { refusal, type Refusal } from './translation';

/** What a thin event points to, or why it is of no use. */
export type DetailFetched = { ok: true; record: Readonly<Record<string, unknown>> } | { ok: false; refused: Refusal };

/**
 * Gets what an event says only the address of. `at`: when that happened; a record that is older cannot tell it yet.
 * @throws problem 503 when the agency's system is away, or behind its own event: the payload is to be sent again
 */
export type FetchDetail = (address: string, at?: Instant) => Promise<DetailFetched>;

type Source = {
  /** The agency's systems, as `https://host[:port]`; nothing else is ever asked. */
  origins: readonly string[];
  /** Proves us to them. */
  token?: string;
  logger: Pick<Logger, 'warn'>;
  answersWithinMs?: number;
  /** How long to wait before each further try. */
  waitsMs?: readonly number[];
};

type Tried = DetailFetched | { ok: 'again'; why: 'away' | 'stale' };

/** Asks the agency's own systems and nobody else: a redirect is not followed, and an answer weighs at most 1 MB. */
export const createFetchDetail = (source: Source): FetchDetail =>
  async function fetchDetail(address, at) {
    const url = allowed(address, source.origins);
    if (url === undefined) return refused('detail-not-allowed', 'names no system of this agency');
    for (const wait of [...(source.waitsMs ?? [200, 1_000]), undefined]) {
      const tried = await tryOnce(url, at, source);
      if (tried.ok !== 'again') return tried;
      // The path may hold a person's number: only whose system it is may be written down.
      if (wait === undefined) {
        source.logger.warn({ host: url.host, reason: tried.why }, 'a detail could not be fetched');
        throw tooSoon(tried.why);
      }
      await pause(wait);
    }
    throw tooSoon('away');
  };

const tooSoon = (why: 'away' | 'stale') =>
  why === 'away'
    ? problem(503, 'detail-away', 'The agency’s system that holds the detail does not answer; send it again.')
    : problem(503, 'detail-stale', 'What the agency’s system shows is older than the event; send it again.');

/** Whole origins are compared, so that neither a name that begins alike nor a port beside it will do. */
function allowed(address: string, origins: readonly string[]): URL | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return undefined;
  return origins.includes(url.origin) ? url : undefined;
}

async function tryOnce(url: URL, at: Instant | undefined, source: Source): Promise<Tried> {
  const response = await fetch(url, {
    redirect: 'manual',
    headers: { accept: 'application/json', ...(source.token && { authorization: `Bearer ${source.token}` }) },
    signal: AbortSignal.timeout(source.answersWithinMs ?? 5_000),
  }).catch(() => undefined);
  if (response === undefined) return { ok: 'again', why: 'away' };
  if (!response.ok) {
    await response.body?.cancel().catch(() => undefined);
    return withoutAnswer(response.status);
  }
  const bytes = await bodyOf(response).catch(() => undefined);
  return bytes === undefined ? { ok: 'again', why: 'away' } : readDetail(bytes, response.headers, at);
}

function withoutAnswer(status: number): Tried {
  if (status >= 300 && status < 400) return refused('detail-unreadable', 'leads elsewhere, and is not followed');
  if (status === 404 || status === 410) return refused('detail-gone', 'leads to nothing any more');
  return { ok: 'again', why: 'away' };
}

/** One byte more than may be read is enough to know that it is too much. */
async function bodyOf({ body }: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  if (body === null) return new Uint8Array();
  for await (const part of body as unknown as AsyncIterable<Uint8Array>) {
    parts.push(part);
    length += part.length;
    if (length > maxPayloadBytes) break;
  }
  return Buffer.concat(parts);
}

function readDetail(bytes: Uint8Array, headers: Headers, at: Instant | undefined): Tried {
  const read = readPayload(bytes);
  if (!read.ok) return refused('detail-unreadable', `leads to what cannot be read: ${read.refused.code}`);
  const { payload } = read;
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload))
    return refused('detail-unreadable', 'leads to what is no record');
  const record = payload as Record<string, unknown>;
  return isOlder(record, headers, at) ? { ok: 'again', why: 'stale' } : { ok: true, record };
}

const secondMs = 1_000;

/** As the record or its server dates it; HTTP knows whole seconds only. Without a date nobody can tell. */
function isOlder(record: Readonly<Record<string, unknown>>, headers: Headers, at: Instant | undefined): boolean {
  if (at === undefined) return false;
  const own = record['lastUpdatedAt'] ?? record['updatedAt'];
  const dated = Date.parse(typeof own === 'string' ? own : (headers.get('last-modified') ?? ''));
  return !Number.isNaN(dated) && dated + secondMs <= Date.parse(at);
}

const refused = (code: string, message: string): DetailFetched => ({
  ok: false,
  refused: refusal(code, [{ field: 'detailUrl', message }]),
});
