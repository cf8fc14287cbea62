import { Button } from '@navikt/ds-react/Button';
import { TextField } from '@navikt/ds-react/TextField';
import { type SubmitEvent, useState } from 'react';
import type { Connection } from '../../../schemas/api/connection';
import { ProblemBox } from '../frame/problem-box';
import { useWords } from '../words/use-words';
import { agencyPath } from '../api/queries';
import { OnceShown } from './once-shown';
import { useAgencyAct } from './use-agency-act';

/** Where an agency is told from now on; the secret by which it knows that it is us is shown this once. */
export function ToldAt({ agency: { name, webhook } }: { agency: Connection }) {
  const { say } = useWords();
  const [url, setUrl] = useState(webhook?.url ?? '');
  const [tried, setTried] = useState(false);
  const tell = useAgencyAct<{ url: string }, { secret: string }>(`${agencyPath(name)}/webhook`);
  const isEmpty = url.trim() === '';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isEmpty) tell.mutate({ url: url.trim() });
  };
  return (
    <form onSubmit={submit} noValidate className="map-code no-print">
      <TextField
        label={say('agencyForm.url')}
        description={say('agencyForm.urlHelp')}
        type="url"
        size="small"
        maxLength={500}
        value={url}
        error={tried && isEmpty ? say('agencyForm.urlNeeded') : tell.wrong('url')}
        onChange={({ target }) => setUrl(target.value)}
      />
      <Button type="submit" size="small" loading={tell.isPending}>
        {say('agencyForm.tellThere')}
      </Button>
      {tell.data !== undefined && <OnceShown title={say('agencyForm.secretOf', { name })} secret={tell.data.secret} />}
      {tell.error !== null && <ProblemBox error={tell.error} />}
    </form>
  );
}
