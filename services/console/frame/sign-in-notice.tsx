import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { useWords } from '../words/use-words';

export function SignInNotice() {
  const { say } = useWords();
  return (
    <aside aria-label={say('notice.label')} className="notice">
      <InlineMessage status="info" size="small">
        {say('notice.signIn')}
      </InlineMessage>
    </aside>
  );
}
