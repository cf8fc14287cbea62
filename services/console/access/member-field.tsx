import { Select } from '@navikt/ds-react/Select';
import { agencies } from '../words/lists';
import { useWords } from '../words/use-words';
import { useMembers } from './use-members';

type Props = { label: string; value: string; error: string | undefined; onChange: (member: string) => void };

/** One of those who work on pathways or with them now, by agency. */
export function MemberField({ label, value, error, onChange }: Props) {
  const { say } = useWords();
  const { members } = useMembers();
  const here = members.filter(({ leftOn }) => leftOn === undefined);
  return (
    <Select label={label} size="small" value={value} error={error} onChange={({ target }) => onChange(target.value)}>
      <option value="">{say('act.choose')}</option>
      {agencies.map((agency) => (
        <optgroup key={agency} label={say(`agencyTitle.${agency}`)}>
          {here
            .filter((one) => one.agency === agency)
            .map(({ id, name, roles }) => (
              <option key={id} value={id}>
                {say('accessPage.member', { name, roles: roles.map((role) => say(`role.${role}`)).join(', ') })}
              </option>
            ))}
        </optgroup>
      ))}
    </Select>
  );
}
