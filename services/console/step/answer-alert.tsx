import { LocalAlert } from '@navikt/ds-react/LocalAlert';
import type { ReactNode } from 'react';

type Props = { status: 'success' | 'warning' | 'error' | 'announcement'; title: string; children?: ReactNode };

export const AnswerAlert = ({ status, title, children }: Props) => (
  <LocalAlert status={status} size="small" as="div">
    <LocalAlert.Header>
      <LocalAlert.Title as="div">{title}</LocalAlert.Title>
    </LocalAlert.Header>
    {children !== undefined && <LocalAlert.Content>{children}</LocalAlert.Content>}
  </LocalAlert>
);
