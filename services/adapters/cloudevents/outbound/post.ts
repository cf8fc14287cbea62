import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Attempt } from '../../../platform/webhook/deliveries';
import { isLoopback } from '../../../platform/loopback-address';
import { lookupOutside, notAllowed, webhookUrl } from '../../../platform/webhook/address';

type Answered = Omit<Attempt, 'at'>;
export type Post = (url: string, headers: Record<string, string>, body: string) => Promise<Answered>;

const answersWithinMs = 10_000;

/**
 * Posts one message and answers with the status alone: a redirect is not followed, and of the body nothing is read.
 * `local` allows receivers on this machine. A failure to reach it is an answer too.
 */
export const createPost = (local: boolean, withinMs = answersWithinMs): Post =>
  async function post(address, headers, body) {
    const url = webhookUrl(address, local);
    if (url === undefined) return { error: 'address-not-allowed' };
    const bytes = Buffer.from(body, 'utf8');
    const lookup = isLoopback(url) ? {} : { lookup: lookupOutside };
    return new Promise<Answered>((answered) => {
      const sent = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, {
        ...{ method: 'POST', agent: false, signal: AbortSignal.timeout(withinMs), ...lookup },
        headers: { ...headers, 'content-length': String(bytes.length) },
      });
      sent.on('response', (response) => {
        answered({ status: response.statusCode ?? 0 });
        response.destroy();
      });
      sent.on('error', (error: NodeJS.ErrnoException) => answered({ error: errorOf(error) }));
      sent.end(bytes);
    });
  };

function errorOf({ name, code }: NodeJS.ErrnoException): NonNullable<Attempt['error']> {
  if (code === notAllowed) return 'address-not-allowed';
  return name === 'AbortError' || name === 'TimeoutError' ? 'timeout' : 'away';
}
