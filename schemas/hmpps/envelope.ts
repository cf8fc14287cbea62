const wrappings = ['Body', 'body', 'Message'] as const;

/** What was inside the queue's and the topic's wrapping, or the part that could not be read. */
export type Unwrapped = { ok: true; payload: unknown } | { ok: false; field: string };

/**
 * Takes the queue's envelope off: a notification holds its payload as a JSON text in `Message`, a queue holds the
 * notification as a JSON text in `Body`. What is bare passes as it is.
 */
export function unwrap(raw: unknown): Unwrapped {
  let payload = raw;
  for (let layer = 0; layer < wrappings.length; layer += 1) {
    const field = wrappings.find((name) => typeof (payload as Record<string, unknown> | null)?.[name] === 'string');
    if (field === undefined) return { ok: true, payload };
    const inner = readJson((payload as Record<string, string>)[field] ?? '');
    if (inner === undefined) return { ok: false, field };
    payload = inner;
  }
  return { ok: true, payload };
}

/** Undefined when the text is no JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
