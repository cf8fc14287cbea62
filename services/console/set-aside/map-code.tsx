import { Button } from '@navikt/ds-react/Button';
import { type SubmitEvent, useState } from 'react';
import type { CodeMapping, Connection } from '../../../schemas/api/connection';
import { WordField } from '../agencies/word-field';
import { wrongWith } from '../agencies/agency-draft';
import { ProblemAnswer } from '../api/ask';
import { agencyPath } from '../api/queries';
import { ProblemBox } from '../frame/problem-box';
import { useWords } from '../words/use-words';
import { useLetterAct } from './use-letter-act';

type Props = { agency: Pick<Connection, 'name' | 'tells'>; field: string; code: string };

const refusedIn = (error: unknown): string | undefined =>
  error instanceof ProblemAnswer ? wrongWith('word', error.problem) : undefined;

/** Says which of our words an agency's code means; whatever was held for it goes on at once. */
export function MapCode({ agency: { name, tells }, field, code }: Props) {
  const { say } = useWords();
  const [word, setWord] = useState('');
  const [tried, setTried] = useState(false);
  const mapping = useLetterAct<CodeMapping, { redriven: number }>(`${agencyPath(name)}/codes`, ({ redriven }) =>
    say('letterActs.mapped', { count: redriven }),
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (word.trim() !== '') mapping.mutate({ field, code, word: word.trim() });
  };
  return (
    <form onSubmit={submit} noValidate className="map-code no-print">
      <WordField
        field={field}
        tells={tells}
        label={say('letterActs.means', { agency: name, code, field })}
        value={word}
        error={tried && word.trim() === '' ? say('letterActs.meansNeeded') : refusedIn(mapping.error)}
        onChange={setWord}
      />
      <Button type="submit" size="small" loading={mapping.isPending}>
        {say('letterActs.map')}
      </Button>
      {mapping.error !== null && <ProblemBox error={mapping.error} />}
    </form>
  );
}
