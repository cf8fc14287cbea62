import { Button } from '@navikt/ds-react/Button';
import { BodyShort } from '@navikt/ds-react/Typography';
import type { LetterChoice, RedriveMany, RedriveTrial } from '../../../schemas/api/dead-letter';
import { ProblemBox } from '../frame/problem-box';
import { useWords } from '../words/use-words';
import { sentSentence, trialSentence } from './letter-words';
import { useLetterAct } from './use-letter-act';

type Props = { choice: LetterChoice; of: string };

/** Sends letters again, and first only tries how each would be read. */
export function LetterActs({ choice, of }: Props) {
  const words = useWords();
  const { say } = words;
  const trial = useLetterAct<LetterChoice, RedriveTrial>('/api/dead-letters/dry-run');
  const sending = useLetterAct<LetterChoice, RedriveMany>('/api/dead-letters/redrive-many', (answer) =>
    sentSentence(answer, words),
  );
  const error = sending.error ?? trial.error;
  return (
    <div className="section-tight no-print">
      <div className="act-buttons">
        <Button
          size="small"
          variant="secondary"
          loading={trial.isPending}
          aria-label={say('act.of', { act: say('letterActs.try'), step: of })}
          onClick={() => trial.mutate(choice)}
        >
          {say('letterActs.try')}
        </Button>
        {trial.data !== undefined && sending.data === undefined && (
          <Button
            size="small"
            loading={sending.isPending}
            aria-label={say('act.of', { act: say('letterActs.send'), step: of })}
            onClick={() => sending.mutate(choice)}
          >
            {say('letterActs.send')}
          </Button>
        )}
      </div>
      <div role="status">
        {trial.data !== undefined && sending.data === undefined && (
          <BodyShort>
            {say('letterActs.tried')} {trialSentence(trial.data, words)}
          </BodyShort>
        )}
      </div>
      {error !== null && <ProblemBox error={error} />}
    </div>
  );
}
