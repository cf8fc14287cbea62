import { Link } from '@navikt/ds-react/Link';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Officer } from '../../../schemas/api/officer';
import { ask } from '../api/ask';
import { sessionQuery } from '../api/queries';
import { session } from '../api/session';
import { useStore } from '../api/store';
import { useWords } from '../words/use-words';
import { useLooking, WarningBanner } from './warning-banner';

/**
 * Says that the session is over and leaves what is on the page as it is: signed in again in another tab, it goes on by
 * itself. Somebody else's session begins the page anew.
 */
export function SessionBanner() {
  const { say } = useWords();
  const queries = useQueryClient();
  const before = queries.getQueryData(sessionQuery().queryKey)?.id;
  const over = useStore(session) === 'over' && before !== undefined;
  const look = useCallback(
    () =>
      void ask<Officer>('/api/session').then(
        ({ id }) => {
          if (before !== id) window.location.reload();
          session.set('on');
          return queries.invalidateQueries();
        },
        () => undefined,
      ),
    [before, queries],
  );
  useLooking(over, look);
  return (
    <WarningBanner shown={over} title={say('session.overTitle')}>
      {say('session.overBody')}{' '}
      <Link href="/sign-in?to=/signed-in" target="_blank">
        {say('session.again')}
      </Link>
    </WarningBanner>
  );
}
