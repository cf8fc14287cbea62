import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { DayField } from '../step/day-field';
import { legalStatuses, schemes } from '../words/lists';
import { useWords } from '../words/use-words';
import { capital } from '../words/words';
import type { Draft, DraftErrors } from './plan-form';

type Props = { draft: Draft; errors: DraftErrors; onChange: (draft: Draft) => void };

const oneOf = <W extends string>(words: readonly W[], value: string): W =>
  words.find((word) => word === value) ?? (words[0] as W);

export function PlanFields({ draft, errors, onChange }: Props) {
  const { say, said } = useWords();
  const errorOf = (name: keyof Draft) => (errors[name] === undefined ? undefined : say(errors[name]));
  const set = (change: Partial<Draft>) => onChange({ ...draft, ...change });
  return (
    <div className="give-fields">
      <TextField
        label={say('planPage.name')}
        size="small"
        autoComplete="off"
        maxLength={200}
        value={draft.name}
        error={errorOf('name')}
        onChange={({ target }) => set({ name: target.value })}
      />
      <Select
        label={say('planPage.scheme')}
        size="small"
        value={draft.scheme}
        onChange={({ target }) => set({ scheme: oneOf(schemes, target.value) })}
      >
        {schemes.map((scheme) => (
          <option key={scheme} value={scheme}>
            {scheme}
          </option>
        ))}
      </Select>
      <TextField
        label={say('planPage.number')}
        size="small"
        autoComplete="off"
        maxLength={20}
        value={draft.number}
        error={errorOf('number')}
        onChange={({ target }) => set({ number: target.value.toUpperCase() })}
      />
      <TextField
        label={say('planPage.establishment')}
        size="small"
        maxLength={3}
        value={draft.establishment}
        error={errorOf('establishment')}
        onChange={({ target }) => set({ establishment: target.value.toUpperCase() })}
      />
      <Select
        label={say('planPage.legalStatus')}
        size="small"
        value={draft.legalStatus}
        onChange={({ target }) => set({ legalStatus: oneOf(legalStatuses, target.value) })}
      >
        {legalStatuses.map((status) => (
          <option key={status} value={status}>
            {capital(said('factWord', status))}
          </option>
        ))}
      </Select>
      <DayField
        label={say('planPage.admittedOn')}
        past
        error={errorOf('admittedOn')}
        onChange={(admittedOn) => set({ admittedOn })}
      />
      <DayField label={say('planPage.release')} error={undefined} onChange={(release) => set({ release })} />
    </div>
  );
}
