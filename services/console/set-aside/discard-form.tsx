import { Button } from '@navikt/ds-react/Button';
import { TextField } from '@navikt/ds-react/TextField';
import { type SubmitEvent, useState } from 'react';
import type { DeadLetter } from '../../../schemas/api/dead-letter';
import { ProblemBox } from '../frame/problem-box';
import { useWords } from '../words/use-words';
import { useLetterAct } from './use-letter-act';

const SHORTEST = 3;

/** Ends a letter that nobody will send again; who said so and why stays on record. */
export function DiscardForm({ letter }: { letter: DeadLetter }) {
  const { say } = useWords();
  const [reason, setReason] = useState<string>();
  const [tried, setTried] = useState(false);
  const discard = useLetterAct<{ id: string; reason: string }, unknown>('/api/dead-letters/discard', () =>
    say('letterActs.discarded'),
  );
  const isShort = (reason ?? '').trim().length < SHORTEST;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isShort) discard.mutate({ id: letter.id, reason: (reason ?? '').trim() });
  };
  if (reason === undefined)
    return (
      <Button
        size="small"
        variant="tertiary"
        aria-label={say('act.of', { act: say('letterActs.discard'), step: letter.id })}
        onClick={() => setReason('')}
      >
        {say('letterActs.discard')}
      </Button>
    );
  return (
    <form onSubmit={submit} noValidate className="act-form">
      <TextField
        label={say('letterActs.discardWhy')}
        description={say('letterActs.discardHelp')}
        size="small"
        maxLength={1000}
        autoFocus
        value={reason}
        error={tried && isShort && say('letterActs.discardNeeded')}
        onChange={({ target }) => setReason(target.value)}
      />
      <div className="act-buttons">
        <Button type="submit" size="small" loading={discard.isPending}>
          {say('act.confirm', { act: say('letterActs.discard') })}
        </Button>
        <Button type="button" size="small" variant="tertiary" onClick={() => setReason(undefined)}>
          {say('act.cancel')}
        </Button>
      </div>
      {discard.error !== null && <ProblemBox error={discard.error} />}
    </form>
  );
}
