import { ReadMore } from '@navikt/ds-react/ReadMore';
import { type ReactNode, useState } from 'react';

/** What is asked for and shown only once it is opened. */
export function Unfolding({ header, children }: { header: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <ReadMore size="small" header={header} onOpenChange={setOpen}>
      {isOpen && children}
    </ReadMore>
  );
}
