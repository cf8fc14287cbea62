import type { ConsumeOptions, Received } from './bus';
import { keepTrying } from './keep-trying';
import type { Logger } from './logging';

export const heartbeatMs = 1_000;

export type Batch = {
  messages: Received[];
  heartbeat: () => Promise<void>;
  /** False when the consumer was told to stop or its place was moved. */
  wanted: () => boolean;
  /** Marks the batch as handled, to be committed, also by a consumer that is stopping. */
  finish: () => void;
};

/**
 * Handles one partition's messages to the end: a failure is tried again for as long as the partition is ours, with a
 * heartbeat meanwhile, so that a server that is away costs neither the membership nor a message.
 * @throws what ended the membership, when it ended
 */
export async function takeBatch(batch: Batch, options: ConsumeOptions, logger: Logger): Promise<void> {
  const { messages, heartbeat, wanted, finish } = batch;
  let lost: Error | undefined;
  const pulse = setInterval(() => {
    heartbeat().catch((error: unknown) => (lost ??= error instanceof Error ? error : new Error('membership lost')));
  }, heartbeatMs);
  const done = await keepTrying(() => options.handle(messages).then(() => true), {
    failed: (err, attempt) => {
      const { topic, partition } = messages[0] ?? {};
      logger.warn({ err, group: options.group, attempt, topic, partition }, 'a batch is tried again');
    },
    goOn: () => wanted() && lost === undefined,
  });
  clearInterval(pulse);
  if (done === true) finish();
  if (lost !== undefined) throw lost;
}
