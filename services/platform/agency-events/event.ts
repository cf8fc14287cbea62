import { z } from 'zod';
import { readPayload } from '../payload-text';
import { refusal, wrongFields, type Refusal } from '../translation';

/**
 * A CloudEvent as an agency sends it. Read strictly here: the library that writes ours would fill in an id and a time
 * that are missing, and a fact must not happen when it was read.
 */
const InboundEvent = z.object({
  specversion: z.literal('1.0'),
  id: z.string().min(1).max(200),
  source: z.string().min(1).max(200),
  type: z.string().min(1).max(200),
  time: z.string().min(1).max(60),
  subject: z.string().max(200).optional(),
  data: z.record(z.string(), z.unknown()).default({}),
});
export type InboundEvent = z.infer<typeof InboundEvent>;

export type EventRead = { ok: true; event: InboundEvent } | { ok: false; refused: Refusal };
type EventsRead = { ok: true; events: EventRead[]; batch: boolean } | { ok: false; refused: Refusal };

export type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** So many in one batch: an answer names each. */
const mostAtOnce = 500;

/** The events of one message: in its body, several in a batch, or in its headers that begin with `prefix`. */
export function readEvents(bytes: Uint8Array, headers: Headers, prefix: 'ce-' | 'ce_'): EventsRead {
  const mediaType = String(headers['content-type'] ?? '').split(';')[0];
  if (mediaType === 'application/cloudevents-batch+json') return readBatch(bytes);
  const structured = mediaType === 'application/cloudevents+json';
  if (!structured && bytes.length === 0) return one(attributesIn(headers, prefix));
  const read = readPayload(bytes);
  if (!read.ok) return read;
  return one(structured ? read.payload : { ...attributesIn(headers, prefix), data: read.payload });
}

function readBatch(bytes: Uint8Array): EventsRead {
  const read = readPayload(bytes);
  if (!read.ok) return read;
  const { payload } = read;
  if (!Array.isArray(payload) || payload.length > mostAtOnce)
    return { ok: false, refused: notAnEvent('body', `must be an array of at most ${mostAtOnce} events`) };
  return { ok: true, batch: true, events: payload.map(readEvent) };
}

const one = (content: unknown): EventsRead => ({ ok: true, batch: false, events: [readEvent(content)] });

function readEvent(content: unknown): EventRead {
  const parsed = InboundEvent.safeParse(content);
  if (parsed.success) return { ok: true, event: parsed.data };
  return { ok: false, refused: refusal('invalid-event', wrongFields(parsed.error)) };
}

const notAnEvent = (field: string, message: string): Refusal => refusal('invalid-event', [{ field, message }]);

const attributesIn = (headers: Headers, prefix: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name, value]) => name.startsWith(prefix) && typeof value === 'string')
      .map(([name, value]) => [name.slice(prefix.length), decoded(String(value))]),
  );

/** Header values are percent-encoded; one that is not well so stands as it came. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
