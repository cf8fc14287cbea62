import type { Cipher } from './cipher';
import type { Message, Received } from './kafka';
import { Undecodable } from './keys/sealed';

/** The header by which it is known. */
const mark = 'sealed';
const contextOf = (topic: string): string => `dead-letters/${topic}#sent-again`;

export const travelsSealed = ({ headers }: Pick<Message, 'headers'>): boolean => headers[mark] !== undefined;

/** What no agency put on a topic itself, for it came by a door, stands there sealed. */
export const sealMessage = async (cipher: Cipher, { topic, key, headers, value }: Message): Promise<Message> => ({
  ...{ topic, key, headers: { ...headers, [mark]: '1' } },
  value: await cipher.seal(contextOf(topic), value),
});

/** As it was before it was sealed; what was not sealed here stays as it came. @throws KeyUnavailable */
export async function openMessage(cipher: Cipher, received: Received): Promise<Received> {
  if (!travelsSealed(received)) return received;
  try {
    return { ...received, value: await cipher.open(contextOf(received.topic), received.value) };
  } catch (error) {
    if (error instanceof Undecodable) return received;
    throw error;
  }
}
