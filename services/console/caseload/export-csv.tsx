import { Button } from '@navikt/ds-react/Button';
import { BodyShort } from '@navikt/ds-react/Typography';
import { useMutation } from '@tanstack/react-query';
import { askCaseloadFile } from '../api/queries';
import { save } from '../frame/save';
import { ProblemBox } from '../frame/problem-box';
import { useWords } from '../words/use-words';
import type { CaseloadView } from './view';

/** All that fits the filters, not only what is loaded, as a file; that it leaves is put on record. */
export function ExportCsv({ view }: { view: CaseloadView }) {
  const { say } = useWords();
  const { mutate, isPending, error } = useMutation({
    mutationFn: askCaseloadFile,
    onSuccess: (file) => save(file, 'caseload.csv'),
  });
  return (
    <div className="section no-print">
      <Button size="small" variant="tertiary" loading={isPending} onClick={() => mutate(view)}>
        {say('caseload.export')}
      </Button>
      <BodyShort size="small" className="subtle">
        {say('caseload.exportHelp')}
      </BodyShort>
      {error !== null && <ProblemBox error={error} onRetry={() => mutate(view)} />}
    </div>
  );
}
