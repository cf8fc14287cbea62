import { createHmac, randomBytes } from 'node:crypto';

const prefix = 'whsec_';

/** A secret as Standard Webhooks writes it: 256 random bits in base64 behind `whsec_`. */
export const newWebhookSecret = (): string => `${prefix}${randomBytes(32).toString('base64')}`;

type Signed = { id: string; timestamp: number; body: string };

/**
 * The headers of Standard Webhooks for one message: HMAC-SHA-256 over `id.timestamp.body`, `timestamp` in seconds, one
 * signature for each secret that is valid, so that a receiver may change over when it likes.
 */
export const signedHeaders = (secrets: readonly string[], { id, timestamp, body }: Signed): Record<string, string> => ({
  'webhook-id': id,
  'webhook-timestamp': String(timestamp),
  'webhook-signature': secrets
    .map((secret) => {
      const key = Buffer.from(secret.slice(prefix.length), 'base64');
      return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
    })
    .join(' '),
});
