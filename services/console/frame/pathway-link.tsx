import { Link as AkselLink } from '@navikt/ds-react/Link';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { StepKey } from '../../../schemas/step';

type Props = {
  pathwayId: string;
  to?: 'why' | 'dates' | 'decide' | 'observe' | 'access' | 'my-plan' | `steps/${StepKey}`;
  children: ReactNode;
  'aria-label'?: string;
};

export const PathwayLink = ({ pathwayId, to, children, ...rest }: Props) => (
  <AkselLink as={Link} to={`/pathways/${encodeURIComponent(pathwayId)}${to === undefined ? '' : `/${to}`}`} {...rest}>
    {children}
  </AkselLink>
);
