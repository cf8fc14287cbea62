import { TextField } from '@navikt/ds-react/TextField';
import { useWords } from '../words/use-words';

type Props = { value: string; missing: boolean; onChange: (pathway: string) => void };

/** Whose pathway, by the mark its address carries: who may not see it can still say which it is. */
export function PathwayField({ value, missing, onChange }: Props) {
  const { say } = useWords();
  return (
    <TextField
      label={say('accessPage.pathway')}
      description={say('accessPage.pathwayHelp')}
      size="small"
      autoComplete="off"
      maxLength={200}
      value={value}
      error={missing && say('accessPage.pathwayNeeded')}
      onChange={({ target }) => onChange(pathwayIn(target.value))}
    />
  );
}

/** The mark itself, also where the whole address was pasted. */
const pathwayIn = (text: string): string => /\/pathways\/([^/?#]+)/.exec(text)?.[1] ?? text.trim();
