import type { AgencyMessage } from './message';

/** `refused`: the agency's system read it and will never take it; to send the same again would block its neighbours. */
export type Delivery = 'delivered' | 'refused';
export type AgencySystem = (message: AgencyMessage) => Promise<Delivery>;

const answersWithinMs = 10_000;
const neverTaken: readonly number[] = [400, 413, 422];

/** Posts to the agency's system. @throws when it is away, busy or does not let us in: the same is to be sent again */
export const createAgencySystem =
  (url: string): AgencySystem =>
  async (message) => {
    const response = await fetch(new URL('messages', url.endsWith('/') ? url : `${url}/`), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
      // Another address is another receiver, whom nobody chose.
      redirect: 'error',
      signal: AbortSignal.timeout(answersWithinMs),
    });
    await response.body?.cancel();
    if (response.ok) return 'delivered';
    if (neverTaken.includes(response.status)) return 'refused';
    throw new Error(`the agency's system answered ${response.status}`);
  };
