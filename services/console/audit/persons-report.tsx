import { Button } from '@navikt/ds-react/Button';
import { TextField } from '@navikt/ds-react/TextField';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useRef, useState } from 'react';
import type { AccessReportRequest } from '../../../schemas/api/audit';
import { accessReportQuery, askAccessReportFile } from '../api/access-queries';
import { Loaded } from '../frame/loaded';
import { PrintButton } from '../frame/print-button';
import { ProblemBox } from '../frame/problem-box';
import { save } from '../frame/save';
import { useFocusOnFirstError } from '../frame/use-focus-on-first-error';
import { useWords } from '../words/use-words';
import { whoseIs } from './audit-words';
import { EntryTable } from './entry-table';

const SHORTEST = 2;

/** Asks for one person's report: by the person alone, never by who worked. */
export function PersonsReport() {
  const { say } = useWords();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState<AccessReportRequest>();
  const [tried, setTried] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  useFocusOnFirstError(form, tried);
  const isShort = text.trim().length < SHORTEST;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried((times) => times + 1);
    setAsked(isShort ? undefined : whoseIs(text));
  };
  return (
    <>
      <form ref={form} onSubmit={submit} noValidate className="act-form no-print">
        <TextField
          label={say('audit.whose')}
          description={say('audit.whoseHelp')}
          size="small"
          autoComplete="off"
          maxLength={200}
          value={text}
          error={tried > 0 && isShort && say('audit.whoseNeeded')}
          onChange={({ target }) => setText(target.value)}
        />
        <div className="act-buttons">
          <Button type="submit" size="small">
            {say('audit.show')}
          </Button>
        </div>
      </form>
      {asked !== undefined && <Report of={asked} />}
    </>
  );
}

function Report({ of }: { of: AccessReportRequest }) {
  return (
    <Loaded query={useQuery({ ...accessReportQuery(of), refetchOnWindowFocus: false })}>
      {(report) => (
        <>
          <EntryTable report={report} />
          <div className="act-buttons section-tight no-print">
            <PrintButton />
            <SaveCsv pathwayId={report.pathwayId} />
          </div>
        </>
      )}
    </Loaded>
  );
}

/** That it leaves is on record. */
function SaveCsv({ pathwayId }: { pathwayId: string }) {
  const { say } = useWords();
  const { mutate, isPending, error } = useMutation({
    mutationFn: askAccessReportFile,
    onSuccess: (file) => save(file, 'access-report.csv'),
  });
  return (
    <>
      <Button size="small" variant="tertiary" loading={isPending} onClick={() => mutate({ pathwayId })}>
        {say('audit.save')}
      </Button>
      {error !== null && <ProblemBox error={error} />}
    </>
  );
}
