import i18next from 'i18next';
import en from '../../services/console/locales/en.json';
import nb from '../../services/console/locales/nb.json';
import { createWords, type Words } from '../../services/console/words/words';

export const catalogues = { en, nb };
export type Language = keyof typeof catalogues;

/** The console's words as a reader of that language meets them; a text that is missing shows as its key. */
export function wordsOf(language: Language, zone = 'Europe/London'): Words {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    resources: { [language]: { translation: catalogues[language] } },
    interpolation: { escapeValue: false },
  });
  return createWords((key, values) => instance.t(key, { ...values }), language, zone);
}
