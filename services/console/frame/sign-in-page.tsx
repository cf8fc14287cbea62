import { Button } from '@navikt/ds-react/Button';
import { BodyLong, Heading } from '@navikt/ds-react/Typography';
import { useWords } from '../words/use-words';
import { Titled } from './titled';

type Why = 'first' | 'signed-out' | 'failed';

/** What somebody sees who is not signed in; signed in, they come to the page they asked for. */
export function SignInPage({ why = 'first', to = '/' }: { why?: Why; to?: string }) {
  const { say } = useWords();
  return (
    <>
      <Titled page={say('session.title')} />
      <Heading level="1" size="large" spacing>
        {say('session.title')}
      </Heading>
      <BodyLong spacing>{say(`session.why.${why}`)}</BodyLong>
      <Button as="a" href={`/sign-in?to=${encodeURIComponent(to)}`}>
        {say('session.signIn')}
      </Button>
    </>
  );
}

/** In the tab that was opened to sign in again. */
export function SignedInAgainPage() {
  const { say } = useWords();
  return (
    <>
      <Titled page={say('session.backTitle')} />
      <Heading level="1" size="large" spacing>
        {say('session.backTitle')}
      </Heading>
      <BodyLong spacing>{say('session.backBody')}</BodyLong>
    </>
  );
}
