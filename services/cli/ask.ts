import { z } from 'zod';
import { refusal } from './refusal';

const Refused = z.looseObject({
  code: z.string().optional(),
  title: z.string().optional(),
  trace: z.string().optional(),
  fields: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
});

/**
 * Asks a service that asks nobody who they are; text or bytes are sent as they are, as JSON.
 * @throws refusal with the problem it answered, or when it is away
 */
export const ask = <T>(url: string, shape: z.ZodType<T>, sent?: string | Uint8Array): Promise<T> =>
  tell(url, shape, sent === undefined ? {} : posted(sent));

const posted = (sent: string | Uint8Array): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: sent as Uint8Array<ArrayBuffer>,
});

/** The same with a method and a form of its own. @throws the same */
export async function tell<T>(url: string, shape: z.ZodType<T>, sent: RequestInit): Promise<T> {
  const response = await fetch(url, sent).catch(() => undefined);
  if (response === undefined) {
    const { origin } = new URL(url);
    throw refusal('away', `${origin} does not answer. Does it still run? \`npm start\` starts everything.`);
  }
  const text = await response.text();
  if (response.ok) return shape.parse(JSON.parse(text));
  throw refused(response.status, text);
}

function refused(status: number, text: string): Error {
  const { code = `http-${status}`, title = `It was answered with ${status}.`, fields, trace } = problemIn(text);
  return refusal(code, title, { ...(fields ? { fields } : {}), ...(trace === undefined ? {} : { trace }) });
}

function problemIn(text: string): z.infer<typeof Refused> {
  try {
    return Refused.parse(JSON.parse(text));
  } catch {
    return {};
  }
}
