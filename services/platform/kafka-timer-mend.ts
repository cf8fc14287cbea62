import { createRequire } from 'node:module';

type RequestQueue = {
  pending: unknown[];
  inflight: Map<number, { sentAt: number; requestTimeout: number; timeoutRequest: () => void }>;
  throttledUntil: number;
  throttleCheckTimeoutId: NodeJS.Timeout | null;
  requestTimeoutIntervalId?: NodeJS.Timeout;
  isConnected(): boolean;
  checkPendingRequests(): void;
  destroy(): void;
};

/** Requests may take 15 s; to find one that took longer, a look a second is enough. */
const timeoutLookMs = 1_000;

/**
 * As it comes, the client looks at every connection's empty queue each millisecond and at its time-outs ten times a
 * second, for ever. Here it looks when something waits, and once a second. Measured idle, one consumer of three topics
 * with a producer: 4.9 % of a core before, 0.7 % after.
 */
export function mendTimerLoop(): void {
  const queue = createRequire(__filename)('kafkajs/src/network/requestQueue') as { prototype: object };
  Object.assign(queue.prototype, { scheduleCheckPendingRequests, scheduleRequestTimeoutCheck });
}

function scheduleCheckPendingRequests(this: RequestQueue): void {
  if (this.throttleCheckTimeoutId !== null || this.pending.length === 0) return;
  const check = (): void => {
    this.throttleCheckTimeoutId = null;
    this.checkPendingRequests();
  };
  this.throttleCheckTimeoutId = setTimeout(check, Math.max(10, this.throttledUntil - Date.now()));
}

function scheduleRequestTimeoutCheck(this: RequestQueue): void {
  this.destroy();
  this.requestTimeoutIntervalId = setInterval(() => {
    for (const request of this.inflight.values())
      if (Date.now() - request.sentAt > request.requestTimeout) request.timeoutRequest();
    if (!this.isConnected()) this.destroy();
  }, timeoutLookMs);
}
