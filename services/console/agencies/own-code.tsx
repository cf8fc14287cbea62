import { Button } from '@navikt/ds-react/Button';
import { TextField } from '@navikt/ds-react/TextField';
import { BodyShort } from '@navikt/ds-react/Typography';
import { type SubmitEvent, useState } from 'react';
import type { CodeMapping, Connection } from '../../../schemas/api/connection';
import { ProblemBox } from '../frame/problem-box';
import { useWords } from '../words/use-words';
import { agencyPath } from '../api/queries';
import { useAgencyAct } from './use-agency-act';
import { WordField } from './word-field';

const nothing: CodeMapping = { field: 'type', code: '', word: '' };

/** Says which of our words one of an agency's codes means, before or after it was first told. */
export function OwnCode({ agency: { name, tells } }: { agency: Connection }) {
  const { say } = useWords();
  const [mapping, setMapping] = useState(nothing);
  const [tried, setTried] = useState(false);
  const map = useAgencyAct<CodeMapping, CodeMapping & { redriven: number }>(`${agencyPath(name)}/codes`);
  const lacks = (part: keyof CodeMapping): boolean => tried && mapping[part].trim() === '';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const said = { field: mapping.field.trim(), code: mapping.code.trim(), word: mapping.word.trim() };
    setTried(true);
    if (Object.values(said).some((part) => part === '')) return;
    map.mutate(said, {
      onSuccess: () => {
        setMapping(nothing);
        setTried(false);
      },
    });
  };
  return (
    <form onSubmit={submit} noValidate className="map-code no-print">
      <TextField
        label={say('agencyForm.field')}
        description={say('agencyForm.fieldHelp')}
        size="small"
        maxLength={40}
        value={mapping.field}
        error={lacks('field') ? say('agencyForm.fieldNeeded') : map.wrong('field')}
        onChange={({ target }) => setMapping({ ...mapping, field: target.value, word: '' })}
      />
      <TextField
        label={say('agencyForm.code')}
        size="small"
        maxLength={80}
        value={mapping.code}
        error={lacks('code') ? say('agencyForm.codeNeeded') : map.wrong('code')}
        onChange={({ target }) => setMapping({ ...mapping, code: target.value })}
      />
      <WordField
        field={mapping.field.trim()}
        tells={tells}
        label={say('agencyForm.word')}
        hint={say('letterActs.meansHelp')}
        value={mapping.word}
        error={lacks('word') ? say('letterActs.meansNeeded') : map.wrong('word')}
        onChange={(word) => setMapping({ ...mapping, word })}
      />
      <Button type="submit" size="small" loading={map.isPending}>
        {say('letterActs.map')}
      </Button>
      <BodyShort role="status" size="small">
        {map.data !== undefined && say('letterActs.mapped', { count: map.data.redriven })}
      </BodyShort>
      {map.error !== null && <ProblemBox error={map.error} />}
    </form>
  );
}
