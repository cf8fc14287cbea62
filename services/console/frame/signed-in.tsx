import { Button } from '@navikt/ds-react/Button';
import { BodyShort } from '@navikt/ds-react/Typography';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/ask';
import { sessionQuery } from '../api/queries';
import { useWords } from '../words/use-words';

/** Who is signed in, as what, and the way out. */
export function SignedIn() {
  const { say } = useWords();
  const { data: officer } = useQuery(sessionQuery());
  if (officer === undefined) return null;
  const { name, role, agency } = officer;
  const leave = () =>
    void ask<{ to: string }>('/sign-out', { method: 'POST' }).then(
      ({ to }) => {
        window.location.assign(to);
      },
      () => undefined,
    );
  return (
    <div className="signed-in">
      <BodyShort size="small">
        {say('session.officer', { name, role: say(`role.${role}`), agency: say(`agency.${agency}`) })}
      </BodyShort>
      <Button size="small" variant="tertiary" onClick={leave}>
        {say('session.signOut')}
      </Button>
    </div>
  );
}
