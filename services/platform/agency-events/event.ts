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
  data_base64: z.undefined({ error: 'is not read: send data as JSON' }).optional(),
});
export type InboundEvent = z.infer<typeof InboundEvent>;

/** `id`: the event's own, also of one that is refused. */
export type EventRead = { id?: string } & ({ ok: true; event: InboundEvent } | { ok: false; refused: Refusal });
type EventsRead = { ok: true; events: EventRead[]; batch: boolean } | { ok: false; refused: Refusal };

export type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** So many in one batch: an answer names each. */
const mostAtOnce = 500;

const modes =
  'must be application/cloudevents+json, application/cloudevents-batch+json, or application/json with the attributes as headers';

/** The events of one message: in its body, several in a batch, or in its headers that begin with `prefix`. */
export function readEvents(bytes: Uint8Array, headers: Headers, prefix: 'ce-' | 'ce_'): EventsRead {
  if (said(headers, 'content-encoding') !== '' && said(headers, 'content-encoding') !== 'identity')
    return refuse('unsupported-encoding', 'content-encoding', 'is not read: send it as it is');
  const mediaType = said(headers, 'content-type');
  if (mediaType === 'application/cloudevents-batch+json') return readBatch(bytes);
  if (mediaType === 'application/cloudevents+json') return readStructured(bytes);
  const attributes = attributesIn(headers, prefix);
  if (Object.keys(attributes).length === 0 || !/^$|[/+]json$/.test(mediaType))
    return refuse('unsupported-media-type', 'content-type', modes);
  return bytes.length === 0 ? one(attributes) : readBinary(bytes, attributes);
}

/** A header's word without its parameters, in small letters. */
const said = (headers: Headers, name: string): string =>
  String(headers[name] ?? '')
    .replace(/;.*/s, '')
    .trim()
    .toLowerCase();

function readStructured(bytes: Uint8Array): EventsRead {
  const read = readPayload(bytes);
  return read.ok ? one(read.payload) : read;
}

function readBinary(bytes: Uint8Array, attributes: Record<string, string>): EventsRead {
  const read = readPayload(bytes);
  return read.ok ? one({ ...attributes, data: read.payload }) : read;
}

function readBatch(bytes: Uint8Array): EventsRead {
  const read = readPayload(bytes);
  if (!read.ok) return read;
  const { payload } = read;
  if (!Array.isArray(payload) || payload.length > mostAtOnce)
    return refuse('invalid-event', 'body', `must be an array of at most ${mostAtOnce} events`);
  return { ok: true, batch: true, events: payload.map(readEvent) };
}

const one = (content: unknown): EventsRead => ({ ok: true, batch: false, events: [readEvent(content)] });

/** One event as its JSON says it. */
export function readEvent(content: unknown): EventRead {
  const parsed = InboundEvent.safeParse(content);
  if (parsed.success) return { id: parsed.data.id, ok: true, event: parsed.data };
  const { data: id } = Named.safeParse(content);
  return { ...id, ok: false, refused: refusal('invalid-event', wrongFields(parsed.error)) };
}

const Named = InboundEvent.pick({ id: true });

const refuse = (code: string, field: string, message: string): EventsRead => ({
  ok: false,
  refused: refusal(code, [{ field, message }]),
});

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
