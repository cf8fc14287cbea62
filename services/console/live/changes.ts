/** `change`: a pathway moved to `seq`. `look`: something may have moved that was not heard. */
export type LiveNews = { kind: 'change'; pathwayId: string; seq: number } | { kind: 'look' };
export type Listener = (news: LiveNews) => void;

/** What a stream tells of itself; one that broke may open again. */
export type StreamEvents = { opened: () => void; broke: () => void; said: (text: string) => void };
/** `gaveUp`: it will not open again by itself. */
export type Stream = { gaveUp: () => boolean; close: () => void };

export type LiveOptions = {
  open: (events: StreamEvents) => Stream;
  /** Told whether changes have to be looked for. */
  polling: (on: boolean) => void;
  /** How often to look then, in milliseconds. */
  every: number;
};

function newsOf(text: string): LiveNews {
  const { pathwayId, seq } = JSON.parse(text) as { pathwayId?: unknown; seq?: unknown };
  return typeof pathwayId === 'string' && typeof seq === 'number'
    ? { kind: 'change', pathwayId, seq }
    : { kind: 'look' };
}

/**
 * Hears of changes by server-sent events while anybody listens. Where they are blocked or the way is broken it says
 * `look` now and then instead, and goes on trying.
 */
export function createChanges(options: LiveOptions) {
  const listeners = new Set<Listener>();
  const tell: Listener = (news) => {
    for (const listener of listeners) listener(news);
  };
  const line = createLine(options, tell);
  return {
    subscribe: (listener: Listener) => {
      listeners.add(listener);
      if (listeners.size === 1) line.connect();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) line.close();
      };
    },
  };
}

function createLine({ open, polling, every }: LiveOptions, tell: Listener) {
  let stream: Stream | undefined;
  let fallback: ReturnType<typeof setInterval> | undefined;

  const stopPolling = () => {
    clearInterval(fallback);
    fallback = undefined;
    polling(false);
  };
  const look = () => {
    polling(true);
    if (stream?.gaveUp() === true) connect();
    tell({ kind: 'look' });
  };
  /** Until it opens, or opens again: a blocked stream may neither open nor break. */
  const wait = () => {
    fallback ??= setInterval(look, every);
  };
  // Whatever happened between the page's read and the opening was not heard.
  const opened = () => {
    stopPolling();
    tell({ kind: 'look' });
  };
  const connect = () => {
    stream = open({ opened, broke: wait, said: (text) => tell(newsOf(text)) });
    wait();
  };
  const close = () => {
    stopPolling();
    stream?.close();
  };
  return { connect, close };
}
