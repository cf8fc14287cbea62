import { Provider } from '@navikt/ds-react/Provider';
import { Theme } from '@navikt/ds-react/Theme';
import { en, nb } from '@navikt/ds-react/locales';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMedia } from './use-media';

/** Light or dark as the system is, and Aksel's own texts in the reader's language. */
export function Look({ children }: { children: ReactNode }) {
  const dark = useMedia('(prefers-color-scheme: dark)');
  const { i18n } = useTranslation();
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  return (
    <Theme theme={dark ? 'dark' : 'light'} ref={setElement}>
      <Provider locale={i18n.language === 'nb' ? nb : en} rootElement={element}>
        {children}
      </Provider>
    </Theme>
  );
}
