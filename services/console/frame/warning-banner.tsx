import { LocalAlert } from '@navikt/ds-react/LocalAlert';
import { type ReactNode, useEffect } from 'react';

const AGAIN_MS = 3_000;

type WarningBannerProps = { shown: boolean; title: string; children: ReactNode };

/** A warning about the whole page, heard when it appears. */
export const WarningBanner = ({ shown, title, children }: WarningBannerProps) => (
  <div role="status" className="away">
    {shown && (
      <LocalAlert status="warning" size="small" as="div">
        <LocalAlert.Header>
          <LocalAlert.Title as="div">{title}</LocalAlert.Title>
        </LocalAlert.Header>
        <LocalAlert.Content>{children}</LocalAlert.Content>
      </LocalAlert>
    )}
  </div>
);

/** Looks every three seconds as long as it is so. */
export function useLooking(on: boolean, look: () => void): void {
  useEffect(() => {
    if (!on) return;
    const timer = setInterval(look, AGAIN_MS);
    return () => clearInterval(timer);
  }, [on, look]);
}
