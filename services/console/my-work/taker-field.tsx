import { Select } from '@navikt/ds-react/Select';
import { useQuery } from '@tanstack/react-query';
import type { Agency } from '../../../schemas/agency';
import { registerQuery } from '../api/queries';
import { useWords } from '../words/use-words';
import { type Taker, takersOf } from './work-words';

type Props = { agency: Agency; value: string; error: string | false | undefined; onChange: (to: string) => void };

/** Whom the agency's register has: its teams and its people. */
export function TakerField({ agency, value, error, onChange }: Props) {
  const { say } = useWords();
  const { data: members = [] } = useQuery(registerQuery(agency));
  const { teams, colleagues } = takersOf(members);
  return (
    <Select
      label={say('act.to')}
      size="small"
      value={value}
      error={error}
      onChange={({ target }) => onChange(target.value)}
    >
      <option value="">{say('act.choose')}</option>
      <Takers label={say('myWork.colleagues')} takers={colleagues} />
      <Takers label={say('myWork.teams')} takers={teams} />
    </Select>
  );
}

const Takers = ({ label, takers }: { label: string; takers: readonly Taker[] }) => (
  <optgroup label={label}>
    {takers.map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ))}
  </optgroup>
);
