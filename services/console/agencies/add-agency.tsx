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
  return (
    <div className="add-agency">
      {added !== undefined && !isOpen && (
        <OnceShown title={say('agencyForm.added', { name: added.name })} secret={added.key} />
      )}
      {isOpen ? (
        <AgencyForm
          onAdded={(key) => {
            setAdded(key);
            setOpen(false);
          }}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <Button size="small" onClick={() => setOpen(true)}>
          {say('agencyForm.open')}
        </Button>
      )}
    </div>
  );
}
