import { Select } from '@navikt/ds-react/Select';
import { accessPurposes } from '../words/lists';
import { useWords } from '../words/use-words';
import { capital } from '../words/words';

type Props = { value: string; missing: boolean; onChange: (purpose: string) => void };

/** What a pathway is needed for by whom it is not. */
export function PurposeField({ value, missing, onChange }: Props) {
  const { say } = useWords();
  return (
    <Select
      label={say('askAccess.purpose')}
      size="small"
      value={value}
      error={missing && say('askAccess.purposeNeeded')}
      onChange={({ target }) => onChange(target.value)}
    >
      <option value="">{say('act.choose')}</option>
      {accessPurposes.map((purpose) => (
        <option key={purpose} value={purpose}>
          {capital(say(`accessPurpose.${purpose}`))}
        </option>
      ))}
    </Select>
  );
}
