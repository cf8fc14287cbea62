import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createWords, type Words } from './words';

/** The words of the reader's language; `zone` is that of the pathway on the page. */
export function useWords(zone?: string): Words {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(() => createWords((key, values) => t(key, { ...values }), language, zone), [t, language, zone]);
}
