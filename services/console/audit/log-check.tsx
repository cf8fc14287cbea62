import { Button } from '@navikt/ds-react/Button';
import { BodyShort } from '@navikt/ds-react/Typography';
import { useMutation } from '@tanstack/react-query';
import type { AuditAnswer } from '../../../schemas/api/audit';
import { askAudit } from '../api/access-queries';
import { ProblemBox } from '../frame/problem-box';
import { AnswerAlert } from '../step/answer-alert';
import { useWords } from '../words/use-words';

/** Holds the access log against itself; what was touched is named by its place. */
export function LogCheck() {
  const { say } = useWords();
  const { mutate, data, error, isPending } = useMutation({ mutationFn: askAudit });
  return (
    <>
      <BodyShort spacing>{say('audit.checkHelp')}</BodyShort>
      <Button size="small" variant="secondary" loading={isPending} onClick={() => mutate()}>
        {say('audit.checkNow')}
      </Button>
      <div role="status" className="answer section-tight">
        {data !== undefined && <Found answer={data} />}
      </div>
      {error !== null && <ProblemBox error={error} onRetry={() => mutate()} />}
    </>
  );
}

function Found({ answer: { sound, findings, entries, blocks, chains, at } }: { answer: AuditAnswer }) {
  const { say, moment } = useWords();
  if (sound)
    return <AnswerAlert status="success" title={say('audit.sound', { entries, blocks, chains, at: moment(at) })} />;
  return (
    <AnswerAlert status="error" title={say('audit.touched', { count: findings.length })}>
      <ul>
        {findings.map(({ place, found }) => (
          <li key={`${place} ${found}`}>{say('audit.finding', { place, found: say(`audit.found.${found}`) })}</li>
        ))}
      </ul>
    </AnswerAlert>
  );
}
