import { Heading } from '@navikt/ds-react/Typography';
import type { ReactNode } from 'react';

/** A part of a page under a heading of its own. */
export const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="section">
    <Heading level="2" size="medium" spacing>
      {title}
    </Heading>
    {children}
  </section>
);
