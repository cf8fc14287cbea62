import type { NeedsDomain } from '../../../schemas/needs-domain';
import type { DeclineReason, ReturnReason } from '../../../schemas/step';
import type { TaskAct } from './task-act';

type Words = {
  title: string;
  gone: string;
  intro: string;
  sendCode: string;
  codeSent: string;
  noCode: string;
  tooMany: string;
  away: string;
  code: string;
  open: string;
  wrong: string;
  locked: string;
  about: string;
  step: string;
  replyBy: string;
  release: string;
  choose: string;
  handedOver: string;
  ownWords: string;
  whatWorks: string;
  goals: string;
  safety: string;
  appointments: string;
  accessibility: string;
  contacts: string;
  note: string;
  reason: string;
  missing: string;
  acts: Record<TaskAct, string>;
  reasons: Record<DeclineReason | ReturnReason, string>;
  needs: Record<NeedsDomain, string>;
  nothingToDo: string;
  sessionOver: string;
  notTaken: string;
  incomplete: string;
  done: string;
  pending: string;
  setAside: string;
  codeText: (code: string) => string;
};

const en: Words = {
  title: 'A task for you',
  gone: 'This link leads to nothing any more. If you still need it, ring the agency you work with.',
  intro:
    'Whoever this is about is not shown before you have typed a code. It comes to your telephone as a text message.',
  sendCode: 'Send me a code',
  codeSent: 'A code was sent to your telephone. It is good for ten minutes.',
  noCode: 'No code can be sent just now. Try again later, or ring the agency you work with.',
  tooMany: 'Too many codes were asked for. Try again in an hour.',
  away: 'It cannot be done just now, and nothing was done. Try again in a moment.',
  code: 'Code of six digits',
  open: 'Open the task',
  wrong: 'That was not the code. Try again.',
  locked: 'That code is not good any more. Ask for a new one.',
  about: 'About',
  step: 'You are asked for',
  replyBy: 'Answer by',
  release: 'Planned release',
  choose: 'Choose',
  handedOver: 'What is handed over',
  ownWords: 'In their own words',
  whatWorks: 'What works',
  goals: 'Goals',
  safety: 'Safety',
  appointments: 'Appointments',
  accessibility: 'Accessibility',
  contacts: 'Contacts',
  note: 'A note, if you like',
  reason: 'Reason',
  missing: 'What is missing, if it is incomplete',
  acts: { accept: 'Accept', return: 'Return', decline: 'Decline', complete: 'It is done' },
  reasons: {
    'no-vacancy': 'No vacancy',
    'needs-not-met-here': 'We cannot meet the needs',
    'outside-area': 'Outside our area',
    'conflict-of-interest': 'Conflict of interest',
    'wrong-area': 'Wrong area',
    incomplete: 'Something is missing',
    dispute: 'We do not agree that it is ours',
  },
  needs: {
    accommodation: 'Accommodation',
    'attitudes-thinking-behaviour': 'Attitudes, thinking and behaviour',
    'children-families-community': 'Children, families and community',
    'drugs-and-alcohol': 'Drugs and alcohol',
    'education-skills-work': 'Education, skills and work',
    'finance-and-id': 'Money and papers',
    health: 'Health',
  },
  nothingToDo: 'There is nothing for you to do in this any more.',
  sessionOver: 'You were away for too long. Ask for a new code; nothing was done.',
  notTaken: 'It could not be done now. Ring the agency you work with.',
  incomplete: 'Choose a reason, and say what is missing if something is. Nothing was done.',
  done: 'Thank you. Your answer was taken.',
  pending: 'Thank you. Your answer was kept and is on its way.',
  setAside: 'Your answer came, but could not count any more. Somebody will look at it.',
  codeText: (code) => `Throughgate: your code is ${code}. Nobody will ever ask you for it.`,
};

const nb: Words = {
  title: 'En oppgave til deg',
  gone: 'Denne lenken fører ikke til noe lenger. Trenger du den ennå, ring etaten du samarbeider med.',
  intro: 'Hvem dette gjelder, vises ikke før du har skrevet inn en kode. Den kommer på telefonen som tekstmelding.',
  sendCode: 'Send meg en kode',
  codeSent: 'En kode er sendt til telefonen din. Den gjelder i ti minutter.',
  noCode: 'Det kan ikke sendes noen kode akkurat nå. Prøv igjen senere, eller ring etaten du samarbeider med.',
  tooMany: 'Det er bedt om for mange koder. Prøv igjen om en time.',
  away: 'Det går ikke akkurat nå, og ingenting er gjort. Prøv igjen om et øyeblikk.',
  code: 'Kode på seks sifre',
  open: 'Åpne oppgaven',
  wrong: 'Det var ikke koden. Prøv igjen.',
  locked: 'Den koden gjelder ikke lenger. Be om en ny.',
  about: 'Gjelder',
  step: 'Du er bedt om',
  replyBy: 'Svar innen',
  release: 'Planlagt løslatelse',
  choose: 'Velg',
  handedOver: 'Det som overleveres',
  ownWords: 'Med egne ord',
  whatWorks: 'Hva som virker',
  goals: 'Mål',
  safety: 'Sikkerhet',
  appointments: 'Avtaler',
  accessibility: 'Tilrettelegging',
  contacts: 'Kontakter',
  note: 'En merknad, om du vil',
  reason: 'Grunn',
  missing: 'Hva som mangler, om noe mangler',
  acts: { accept: 'Si ja', return: 'Send tilbake', decline: 'Avslå', complete: 'Det er gjort' },
  reasons: {
    'no-vacancy': 'Ingen ledig plass',
    'needs-not-met-here': 'Vi kan ikke møte behovene',
    'outside-area': 'Utenfor vårt område',
    'conflict-of-interest': 'Interessekonflikt',
    'wrong-area': 'Feil område',
    incomplete: 'Noe mangler',
    dispute: 'Vi er ikke enige i at det er vårt',
  },
  needs: {
    accommodation: 'Bolig',
    'attitudes-thinking-behaviour': 'Holdninger, tenkning og atferd',
    'children-families-community': 'Barn, familie og nærmiljø',
    'drugs-and-alcohol': 'Rus og alkohol',
    'education-skills-work': 'Utdanning, ferdigheter og arbeid',
    'finance-and-id': 'Penger og papirer',
    health: 'Helse',
  },
  nothingToDo: 'Det er ikke lenger noe du skal gjøre her.',
  sessionOver: 'Du var borte for lenge. Be om en ny kode; ingenting er gjort.',
  notTaken: 'Det kunne ikke gjøres nå. Ring etaten du samarbeider med.',
  incomplete: 'Velg en grunn, og si hva som mangler om noe mangler. Ingenting er gjort.',
  done: 'Takk. Svaret ditt er tatt imot.',
  pending: 'Takk. Svaret ditt er tatt vare på og er på vei.',
  setAside: 'Svaret ditt kom fram, men kunne ikke telle lenger. Noen kommer til å se på det.',
  codeText: (code) => `Throughgate: koden din er ${code}. Ingen kommer noen gang til å spørre deg om den.`,
};

export type Language = 'en' | 'nb';
export const words: Record<Language, Words> = { en, nb };
