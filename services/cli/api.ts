import type { z } from 'zod';
import { tell } from './ask';

/** The api, and whom it is asked by: `token` is an access token of theirs. */
export type Api = { url: string; token: () => Promise<string> };

/** Where of the api. */
type Place = readonly [api: Api, path: string];

/** Asks the api; with a body it posts. @throws refusal with the problem it answered, or when it is away */
export const askApi = <T>(place: Place, shape: z.ZodType<T>, body?: object): Promise<T> =>
  tellApi(place, shape, body === undefined ? {} : posted(body));

const posted = (body: object) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

type Sent = Omit<RequestInit, 'headers'> & { headers?: Record<string, string> };

/** The same with a method and a form of its own. @throws the same */
export async function tellApi<T>([api, path]: Place, shape: z.ZodType<T>, sent: Sent): Promise<T> {
  const authorization = `Bearer ${await api.token()}`;
  return tell(`${api.url}${path}`, shape, { ...sent, headers: { ...sent.headers, authorization } });
}
