import { useEffect, useEffectEvent } from 'react';
import { createStore } from '../api/store';
import { createChanges, type Listener } from './changes';
import { seen } from './seen';

/** True while changes do not come by themselves and the page looks again now and then. */
export const polling = createStore(false);

const changes = createChanges({ open: () => new EventSource('/api/stream'), polling: polling.set, every: 10_000 });

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
