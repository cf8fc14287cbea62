import { Link } from '@navikt/ds-react/Link';
import { LocalAlert } from '@navikt/ds-react/LocalAlert';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Officer } from '../../../schemas/api/officer';
import { ask } from '../api/ask';
import { sessionQuery } from '../api/queries';
import { session } from '../api/session';
import { useStore } from '../api/store';
import { useWords } from '../words/use-words';

const AGAIN_MS = 3_000;

/**
 * Says that the session is over and leaves what is on the page as it is: signed in again in another tab, it goes on by
 * itself. Somebody else's session begins the page anew.
 */
export function SessionBanner() {
  const { say } = useWords();
  const queries = useQueryClient();
  const before = queries.getQueryData(sessionQuery().queryKey)?.id;
  const over = useStore(session) === 'over' && before !== undefined;
  useEffect(() => {
    if (!over) return;
    const look = () =>
      void ask<Officer>('/api/session').then(
        ({ id }) => {
          if (before !== id) window.location.reload();
          session.set('on');
          return queries.invalidateQueries();
        },
        () => undefined,
      );
    const timer = setInterval(look, AGAIN_MS);
    return () => clearInterval(timer);
  }, [before, over, queries]);
  return (
    <div role="status" className="away">
      {over && (
        <LocalAlert status="warning" size="small" as="div">
          <LocalAlert.Header>
            <LocalAlert.Title as="div">{say('session.overTitle')}</LocalAlert.Title>
          </LocalAlert.Header>
          <LocalAlert.Content>
            {say('session.overBody')}{' '}
            <Link href="/sign-in?to=/signed-in" target="_blank">
              {say('session.again')}
            </Link>
          </LocalAlert.Content>
        </LocalAlert>
      )}
    </div>
  );
}
