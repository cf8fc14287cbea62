import { LocalAlert } from '@navikt/ds-react/LocalAlert';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ask } from '../api/ask';
import { connection } from '../api/connection';
import { useStore } from '../api/store';
import { useWords } from '../words/use-words';

const AGAIN_MS = 3_000;

/** Says that the service is away, keeps asking for it, and reads everything on the page again when it is back. */
export function AwayBanner() {
  const { say } = useWords();
  const queries = useQueryClient();
  const away = useStore(connection) === 'away';
  useEffect(() => {
    if (!away) return;
    const probe = () =>
      void ask('/api/session').then(
        () => queries.invalidateQueries(),
        () => undefined,
      );
    const timer = setInterval(probe, AGAIN_MS);
    return () => clearInterval(timer);
  }, [away, queries]);
  return (
    <div role="status" className="away">
      {away && (
        <LocalAlert status="warning" size="small" as="div">
          <LocalAlert.Header>
            <LocalAlert.Title as="div">{say('away.title')}</LocalAlert.Title>
          </LocalAlert.Header>
          <LocalAlert.Content>{say('away.body')}</LocalAlert.Content>
        </LocalAlert>
      )}
    </div>
  );
}
