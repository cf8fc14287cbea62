import { Button } from '@navikt/ds-react/Button';
import { BodyShort } from '@navikt/ds-react/Typography';
import { useWords } from '../words/use-words';
import { AnswerAlert } from './answer-alert';

/** Nobody answered: it is not known what became of the act, and it may be sent again. */
export function AwayAnswer({ onAgain }: { onAgain: () => void }) {
  const { say } = useWords();
  return (
    <AnswerAlert status="warning" title={say('answer.away')}>
      <BodyShort spacing>{say('answer.awayHelp')}</BodyShort>
      <Button size="small" variant="secondary" onClick={onAgain}>
        {say('answer.awayRetry')}
      </Button>
    </AnswerAlert>
  );
}
