import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useWords } from '../words/use-words';
import { capital } from '../words/words';

type Props = {
  /** A field of the event's data, or `type`. */
  field: string;
  /** The types its agency may tell. */
  tells: readonly string[];
  label: string;
  hint?: string;
  value: string;
  error: string | undefined;
  onChange: (word: string) => void;
};

/** Our word for a code: for a type one of those the agency may tell, for any other field as the contract has it. */
export function WordField({ field, tells, label, hint, value, error, onChange }: Props) {
  const { say, report } = useWords();
  const same = { label, description: hint, size: 'small' as const, value, error };
  if (field !== 'type') return <TextField {...same} maxLength={80} onChange={({ target }) => onChange(target.value)} />;
  return (
    <Select {...same} onChange={({ target }) => onChange(target.value)}>
      <option value="">{say('act.choose')}</option>
      {tells.map((type) => (
        <option key={type} value={type}>
          {say('agencyForm.typeChoice', { what: capital(report(type)), type })}
        </option>
      ))}
    </Select>
  );
}
