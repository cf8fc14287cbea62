import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { remember, remembered } from '../frame/memory';
import en from '../locales/en.json';

export const languages = ['en', 'nb'] as const;
export type Language = (typeof languages)[number];

const isLanguage = (text: string | undefined): text is Language => languages.some((language) => language === text);

/** The reader's last choice, else the first language of the browser that there is a catalogue for. */
function preferred(): Language {
  const chosen = remembered('language');
  if (isLanguage(chosen)) return chosen;
  const first = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => ['en', 'nb', 'no', 'nn'].includes(tag));
  return first === undefined || first === 'en' ? 'en' : 'nb';
}

async function load(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'translation')) return;
  const { default: texts } = await import('../locales/nb.json');
  i18next.addResourceBundle(language, 'translation', texts);
}

export async function speak(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  remember('language', language);
}

export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: false,
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  const language = preferred();
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
