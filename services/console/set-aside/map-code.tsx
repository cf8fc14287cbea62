import { Button } from '@navikt/ds-react/Button';
import { TextField } from '@navikt/ds-react/TextField';
import { type SubmitEvent, useState } from 'react';
import type { CodeMapping } from '../../../schemas/api/connection';
import { ProblemBox } from '../frame/problem-box';
import { useWords } from '../words/use-words';
import { useLetterAct } from './use-letter-act';

type Props = { agency: string; field: string; code: string };

/** Says which of our words an agency's code means; whatever was held for it goes on at once. */
export function MapCode({ agency, field, code }: Props) {
  const { say } = useWords();
  const [word, setWord] = useState('');
  const [tried, setTried] = useState(false);
  const path = `/api/agencies/${encodeURIComponent(agency)}/codes`;
  const mapping = useLetterAct<CodeMapping, { redriven: number }>(path, ({ redriven }) =>
    say('letterActs.mapped', { count: redriven }),
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (word.trim() !== '') mapping.mutate({ field, code, word: word.trim() });
  };
  return (
    <form onSubmit={submit} noValidate className="map-code no-print">
      <TextField
        label={say('letterActs.means', { agency, code, field })}
        description={say('letterActs.meansHelp')}
        size="small"
        maxLength={80}
        value={word}
        error={tried && word.trim() === '' && say('letterActs.meansNeeded')}
        onChange={({ target }) => setWord(target.value)}
      />
      <Button type="submit" size="small" loading={mapping.isPending}>
        {say('letterActs.map')}
      </Button>
      {mapping.error !== null && <ProblemBox error={mapping.error} />}
    </form>
  );
}
