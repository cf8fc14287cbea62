import { Button } from '@navikt/ds-react/Button';
import { BodyShort } from '@navikt/ds-react/Typography';
import { ProblemBox } from '../frame/problem-box';
import { useWords } from '../words/use-words';
import { agencyPath } from '../api/queries';
import { OnceShown } from './once-shown';
import { useAgencyAct } from './use-agency-act';

/** Gives an agency another key; the one before it stays good until the next. */
export function NewKey({ name }: { name: string }) {
  const { say } = useWords();
  const rotate = useAgencyAct<undefined, { key: string }>(`${agencyPath(name)}/keys`);
  return (
    <div className="map-code no-print">
      <BodyShort size="small">{say('agencyForm.newKeyHelp')}</BodyShort>
      <Button size="small" variant="secondary" loading={rotate.isPending} onClick={() => rotate.mutate(undefined)}>
        {say('agencyForm.newKey')}
      </Button>
      {rotate.data !== undefined && <OnceShown title={say('agencyForm.keyOf', { name })} secret={rotate.data.key} />}
      {rotate.error !== null && <ProblemBox error={rotate.error} />}
    </div>
  );
}
