import type { Message } from './bus';

type Waiting = { messages: Message[]; bytes: number; done: () => void; failed: (error: unknown) => void };
type Send = (messages: Message[]) => Promise<void>;

const mostBytes = 512 * 1024;

/**
 * While one request is under way, whatever else is to be sent waits and goes together in the next: nothing is delayed
 * when little is sent, and many small sends cost few requests. The order of calls is kept.
 */
export function createSendQueue(sendNow: Send): Send {
  const queue: Waiting[] = [];
  let busy = false;

  async function drain(): Promise<void> {
    busy = true;
    for (let together = take(queue); together.length > 0; together = take(queue)) await sendTogether(together, sendNow);
    busy = false;
  }

  return (messages) =>
    new Promise((done, failed) => {
      if (messages.length === 0) {
        done();
        return;
      }
      const bytes = messages.reduce((sum, { value }) => sum + value.length, 0);
      queue.push({ messages, bytes, done, failed });
      if (!busy) void drain();
    });
}

function take(queue: Waiting[]): Waiting[] {
  let bytes = 0;
  const end = queue.findIndex((waiting, i) => (bytes += waiting.bytes) > mostBytes && i > 0);
  return queue.splice(0, end === -1 ? queue.length : end);
}

/** What failed together is tried apart, so that nobody fails for a neighbour's message. */
async function sendTogether(together: Waiting[], sendNow: Send): Promise<void> {
  try {
    await sendNow(together.flatMap(({ messages }) => messages));
    for (const { done } of together) done();
  } catch (error) {
    if (together.length === 1) together[0]?.failed(error);
    else for (const one of together) await sendTogether([one], sendNow);
  }
}
