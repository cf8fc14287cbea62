import { Button } from '@navikt/ds-react/Button';
import { LocalAlert } from '@navikt/ds-react/LocalAlert';
import { BodyShort, Detail } from '@navikt/ds-react/Typography';
import type { Problem } from '../../../schemas/api/problem';
import { ProblemAnswer } from '../api/ask';
import { useWords } from '../words/use-words';

type Props = { error: unknown; onRetry?: () => void };

/** A failed read: what the api said, and the trace by which its cause is found in the log. */
export function ProblemBox({ error, onRetry }: Props) {
  const { say } = useWords();
  return (
    <LocalAlert status="error" as="div" role="alert">
      <LocalAlert.Header>
        <LocalAlert.Title as="div">{say('problem.title')}</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        {error instanceof ProblemAnswer ? (
          <ProblemWords problem={error.problem} />
        ) : (
          <BodyShort>{error instanceof Error ? error.message : say('problem.unknown')}</BodyShort>
        )}
        {onRetry !== undefined && (
          <Button size="small" variant="secondary" onClick={onRetry}>
            {say('problem.retry')}
          </Button>
        )}
      </LocalAlert.Content>
    </LocalAlert>
  );
}

/** The api's own words are English. */
function ProblemWords({ problem: { status, title, detail, trace } }: { problem: Problem }) {
  const { say } = useWords();
  return (
    <>
      {status === 404 ? (
        <BodyShort spacing>{say('problem.notFound')}</BodyShort>
      ) : (
        <BodyShort spacing lang="en">
          {title} {detail}
        </BodyShort>
      )}
      {trace !== '' && <Detail spacing>{say('problem.trace', { trace })}</Detail>}
    </>
  );
}
