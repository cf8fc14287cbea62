import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { ask } from '../api/ask';
import { connection } from '../api/connection';
import { useStore } from '../api/store';
import { useWords } from '../words/use-words';
import { useLooking, WarningBanner } from './warning-banner';

/** Says that the service is away, keeps asking for it, and reads everything on the page again when it is back. */
export function AwayBanner() {
  const { say } = useWords();
  const queries = useQueryClient();
  const away = useStore(connection) === 'away';
  const probe = useCallback(
    () =>
      void ask('/api/session').then(
        () => queries.invalidateQueries(),
        () => undefined,
      ),
    [queries],
  );
  useLooking(away, probe);
  return (
    <WarningBanner shown={away} title={say('away.title')}>
      {say('away.body')}
    </WarningBanner>
  );
}
