import { readJsonText } from '../../schemas/hmpps/json-text';
import { refusal, type Refusal } from './translation';

/** What a raw payload may weigh: 1 MB. */
export const maxPayloadBytes = 1_048_576;

export type PayloadRead = { ok: true; payload: unknown; marked: boolean } | { ok: false; refused: Refusal };

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const byteOrderMark = '\uFEFF';

/**
 * The bytes of one raw payload as JSON. Refused, each with a code of its own, are: nothing, too much, another encoding
 * than UTF-8, what is no JSON, nesting that hurts its reader, and a key told twice. `marked`: it began with a byte order mark.
 */
export function readPayload(bytes: Uint8Array): PayloadRead {
  if (bytes.length > maxPayloadBytes) return refuse('too-large', 'is larger than 1 MB');
  const text = decoded(bytes);
  if (text === undefined) return refuse('wrong-encoding', 'must be UTF-8');
  const marked = text.startsWith(byteOrderMark);
  const plain = marked ? text.slice(1) : text;
  if (plain.trim() === '') return refuse('not-json', 'is empty');
  const read = readJsonText(plain);
  return read.ok ? { ok: true, payload: read.value, marked } : refuse(read.code, read.message);
}

/** UTF-16 without its mark decodes as UTF-8 full of zero bytes, which no JSON holds. */
function decoded(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

const refuse = (code: string, message: string): PayloadRead => ({
  ok: false,
  refused: refusal(code, [{ field: 'body', message }]),
});
