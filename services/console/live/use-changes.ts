import { useEffect, useEffectEvent } from 'react';
import { createStore } from '../api/store';
import { createChanges, type Listener, type Stream, type StreamEvents } from './changes';
import { seen } from './seen';

/** True while changes do not come by themselves and the page looks again now and then. */
export const polling = createStore(false);

function open({ opened, broke, said }: StreamEvents): Stream {
  const source = new EventSource('/api/stream');
  source.onopen = opened;
  source.onerror = broke;
  source.onmessage = ({ data }: MessageEvent<string>) => said(data);
  return { gaveUp: () => source.readyState === EventSource.CLOSED, close: () => source.close() };
}

const changes = createChanges({ open, polling: polling.set, every: 10_000 });

/** Calls `listener` with what moves, for as long as the component is on the page. */
export function useChanges(listener: Listener): void {
  const onNews = useEffectEvent(listener);
  useEffect(
    () =>
      changes.subscribe((news) => {
        if (news.kind === 'change') seen.hear(news.pathwayId, news.seq);
        onNews(news);
      }),
    [],
  );
}
