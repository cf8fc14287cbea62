import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { useWords } from '../words/use-words';
import { AgencyForm } from './agency-form';
import { OnceShown } from './once-shown';

/** Opens the form by which an agency is connected, and shows its key this once. */
export function AddAgency() {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [added, setAdded] = useState<{ name: string; key: string }>();
  if (isOpen)
    return (
      <AgencyForm
        onAdded={(key) => {
          setAdded(key);
          setOpen(false);
        }}
        onCancel={() => setOpen(false)}
      />
    );
  return (
    <>
      {added !== undefined && <OnceShown title={say('agencyForm.added', { name: added.name })} secret={added.key} />}
      <div className="add-agency">
        <Button size="small" onClick={() => setOpen(true)}>
          {say('agencyForm.open')}
        </Button>
      </div>
    </>
  );
}
