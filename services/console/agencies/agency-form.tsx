import { Button } from '@navikt/ds-react/Button';
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { Heading } from '@navikt/ds-react/Typography';
import { type SubmitEvent, useRef, useState } from 'react';
import type { Agency } from '../../../schemas/agency';
import type { Scheme } from '../../../schemas/identifier';
import { ProblemBox } from '../frame/problem-box';
import { useFocusOnFirstError } from '../frame/use-focus-on-first-error';
import { WrongFields } from '../frame/wrong-fields';
import { agencies, schemes } from '../words/lists';
import { useWords } from '../words/use-words';
import { type AgencyDraft, type AgencyErrors, bodyOf, emptyAgency, errorsIn } from './agency-draft';
import { useAgencyAct } from './use-agency-act';

type Added = { name: string; key: string };
type Props = { onAdded: (key: Added) => void; onCancel: () => void };

/** Who is connected: its name, what kind it is, by which numbers it knows people and by which words it is asked. */
export function AgencyForm({ onAdded, onCancel }: Props) {
  const { say } = useWords();
  const [draft, setDraft] = useState(emptyAgency);
  const [tries, setTries] = useState(0);
  const errors: AgencyErrors = tries === 0 ? {} : errorsIn(draft);
  const add = useAgencyAct<ReturnType<typeof bodyOf>, Added>('/api/agencies');
  const form = useRef<HTMLFormElement>(null);
  useFocusOnFirstError(form, add.error ?? tries);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTries(tries + 1);
    if (Object.keys(errorsIn(draft)).length === 0) add.mutate(bodyOf(draft), { onSuccess: onAdded });
  };
  const wrong = (field: keyof AgencyDraft): string | undefined => {
    const left = errors[field];
    return left === undefined ? add.wrong(field) : say(left);
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className="act-form">
      <Heading level="2" size="small">
        {say('agencyForm.open')}
      </Heading>
      <AgencyFields draft={draft} wrong={wrong} onChange={setDraft} />
      <WrongFields form={form} />
      <div className="act-buttons">
        <Button type="submit" size="small" loading={add.isPending}>
          {say('agencyForm.add')}
        </Button>
        <Button type="button" size="small" variant="tertiary" onClick={onCancel}>
          {say('act.cancel')}
        </Button>
      </div>
      {add.error !== null && <ProblemBox error={add.error} />}
    </form>
  );
}

type FieldsProps = {
  draft: AgencyDraft;
  wrong: (field: keyof AgencyDraft) => string | undefined;
  onChange: (draft: AgencyDraft) => void;
};

function AgencyFields({ draft, wrong, onChange }: FieldsProps) {
  const { say } = useWords();
  return (
    <>
      <TextField
        label={say('agencyForm.name')}
        description={say('agencyForm.nameHelp')}
        size="small"
        autoFocus
        maxLength={40}
        value={draft.name}
        error={wrong('name')}
        onChange={({ target }) => onChange({ ...draft, name: target.value })}
      />
      <Select
        label={say('agenciesPage.kind')}
        size="small"
        value={draft.kind}
        error={wrong('kind')}
        onChange={({ target }) => onChange({ ...draft, kind: target.value as Agency | '' })}
      >
        <option value="">{say('act.choose')}</option>
        {agencies.map((kind) => (
          <option key={kind} value={kind}>
            {say(`agencyTitle.${kind}`)}
          </option>
        ))}
      </Select>
      <CheckboxGroup
        legend={say('agenciesPage.numbers')}
        size="small"
        value={draft.schemes}
        error={wrong('schemes')}
        onChange={(chosen: Scheme[]) => onChange({ ...draft, schemes: chosen })}
      >
        {schemes.map((scheme) => (
          <Checkbox key={scheme} value={scheme}>
            {scheme}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <TextField
        label={say('agenciesPage.provides')}
        description={say('agencyForm.providesHelp')}
        size="small"
        value={draft.provides}
        error={wrong('provides')}
        onChange={({ target }) => onChange({ ...draft, provides: target.value })}
      />
    </>
  );
}
