import type { StepKey } from '../../../schemas/step';
import type { Language } from './words';

type StepText = { title: string; purpose: string };

/** What providers outside are asked for, in Norwegian; in English it stands in the profiles. */
const nb: Partial<Record<StepKey, StepText>> = {
  'accommodation-confirmed': {
    title: 'Bolig er bekreftet',
    purpose: 'Et bestemt sted å sove fra første natt.',
  },
  'arrival-confirmed': {
    title: 'Ankomst er bekreftet',
    purpose: 'Noen så at personen kom fram på løslatelsesdagen.',
  },
  'mentor-start': {
    title: 'Mentoren er i gang',
    purpose: 'En som ikke er myndighet, er der både før og etter porten.',
  },
  'exit-support-continuity': {
    title: 'Exit-oppfølgingen fortsetter',
    purpose: 'Den samme medarbeideren inne og ute; en annen er et nytt tilbud, aldri et opphold.',
  },
  'health-continuity': {
    title: 'Helsehjelpen fortsetter',
    purpose: 'Medisin og behandling stanser ikke ved porten.',
  },
  'family-contact-plan': {
    title: 'Kontakten med familien er planlagt',
    purpose: 'De som betyr noe for personen, vet når og hvordan de møtes.',
  },
  'mentor-contact': {
    title: 'Mentoren er i kontakt',
    purpose: 'Mentoren har møtt personen ute.',
  },
  'aftercare-offer': {
    title: 'Ettervern er tilbudt',
    purpose: 'Støtten fortsetter for den som vil; nei er også et svar.',
  },
  'accommodation-tonight': {
    title: 'Et sted å sove i natt',
    purpose: 'Ingen går ut uten å vite hvor de skal sove i natt.',
  },
};

/** A step in the language of whoever reads it. */
export const stepText = (step: StepKey, language: Language, { title, purpose }: StepText): StepText =>
  (language === 'nb' ? nb[step] : undefined) ?? { title, purpose };
