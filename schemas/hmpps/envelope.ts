import { readJsonText, type TextFlaw } from './json-text';

const wrappings = ['Body', 'body', 'Message'] as const;

/**
 * What was inside the queue's and the topic's wrapping, and the event type that a notification names beside its
 * message; or the part that could not be read.
 */
export type Unwrapped =
  { ok: true; payload: unknown; labelled?: string } | { ok: false; field: string; flaw: TextFlaw };

/**
 * Takes the queue's envelope off: a notification holds its payload as a JSON text in `Message`, a queue holds the
 * notification as a JSON text in `Body`. What is bare passes as it is.
 */
export function unwrap(raw: unknown): Unwrapped {
  let payload = raw;
  let labelled: string | undefined;
  for (let layer = 0; layer < wrappings.length; layer += 1) {
    const around = asRecord(payload);
    const field = wrappings.find((name) => typeof around[name] === 'string');
    if (field === undefined || typeof around['eventType'] === 'string') break;
    labelled = labelOf(around) ?? labelled;
    const inner = readJsonText(String(around[field]));
    if (!inner.ok) return { ok: false, field, flaw: inner };
    payload = inner.value;
  }
  return { ok: true, payload, ...(labelled === undefined ? {} : { labelled }) };
}

/** An object as it is; whatever is none, as one that holds nothing. */
export const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

function labelOf({ MessageAttributes: attributes }: Readonly<Record<string, unknown>>): string | undefined {
  const { Value: label } = asRecord(asRecord(attributes)['eventType']);
  return typeof label === 'string' ? label : undefined;
}
