import { Select } from '@navikt/ds-react/Select';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Persona } from '../../../schemas/api/tour';
import { persona } from '../api/persona';
import { personasQuery } from '../api/queries';
import { useStore } from '../api/store';
import { useWords } from '../words/use-words';
import type { Words } from '../words/words';

const optionOf = ({ say }: Words, { name, role, agency }: Persona): string =>
  say('persona.option', { name, role: say(`role.${role}`), agency: say(`agency.${agency}`) });

/** Who one acts as until sign-in stands. */
export function PersonaSwitch() {
  const words = useWords();
  const chosen = useStore(persona);
  const { data: people = [] } = useQuery(personasQuery());
  const gone = people.length > 0 && chosen !== undefined && !people.some(({ id }) => id === chosen);
  const first = people[0]?.id;
  useEffect(() => {
    if (gone) persona.set(undefined);
    persona.show(first);
  }, [gone, first]);
  return (
    <Select
      className="persona-switch"
      label={words.say('persona.label')}
      size="small"
      value={chosen ?? first ?? ''}
      onChange={({ target }) => persona.set(target.value)}
    >
      {people.length === 0 && <option value="">{words.say('persona.loading')}</option>}
      {people.map((person) => (
        <option key={person.id} value={person.id}>
          {optionOf(words, person)}
        </option>
      ))}
    </Select>
  );
}
