import { Link as AkselLink } from '@navikt/ds-react/Link';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

export const HomeLink = ({ children }: { children: ReactNode }) => (
  <AkselLink as={Link} to="/">
    {children}
  </AkselLink>
);
