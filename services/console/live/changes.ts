/** `change`: a pathway moved to `seq`. `look`: something may have moved that was not heard. */
export type LiveNews = { kind: 'change'; pathwayId: string; seq: number } | { kind: 'look' };
export type Listener = (news: LiveNews) => void;

/** What of the browser's EventSource is used. */
export type Source = Pick<EventSource, 'readyState' | 'close' | 'onopen' | 'onerror' | 'onmessage'>;

export type LiveOptions = {
  open: () => Source;
  /** Told whether changes have to be looked for. */
  polling: (on: boolean) => void;
  /** How often to look then, in milliseconds. */
  every: number;
};

const CLOSED = 2;

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
  let source: Source | undefined;
  let fallback: ReturnType<typeof setInterval> | undefined;

  const stopPolling = () => {
    clearInterval(fallback);
    fallback = undefined;
    polling(false);
  };
  const look = () => {
    polling(true);
    if (source?.readyState === CLOSED) connect();
    tell({ kind: 'look' });
  };
  /** Until it opens, or opens again: a blocked stream may neither open nor fail. */
  const wait = () => {
    fallback ??= setInterval(look, every);
  };
  const connect = () => {
    source = open();
    // Whatever happened between the page's read and this moment was not heard.
    source.onopen = () => {
      stopPolling();
      tell({ kind: 'look' });
    };
    source.onmessage = ({ data }: MessageEvent<string>) => tell(newsOf(data));
    source.onerror = wait;
    wait();
  };
  const close = () => {
    stopPolling();
    source?.close();
  };
  return { connect, close };
}
