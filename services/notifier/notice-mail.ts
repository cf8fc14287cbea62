import type { Instant } from '../../schemas/time';
import { timeIn } from '../platform/written-time';
import type { Owed } from './owed';
import type { Recipient } from './recipients';

/** A mail as it is handed to the sender: nothing in it tells of whom it is, nor which step. */
export type NoticeMail = { messageId: string; to: string; subject: string; text: string; invitation?: string };

/** The id stays the same however often it is sent, so that a mailbox shows a repetition once. */
export const messageIdOf = (notice: string): string => `<${notice.replace(/[^\w-]/g, '.')}@throughgate>`;

const words = {
  en: {
    subject: 'A step of a release waits for you',
    corrected: 'What you were told of a release was corrected',
    wasWrong: (number: string) => [
      'Something your office was told while a release from prison is prepared was wrong, and has been corrected.',
      'Do not rely on what you have. This mail names nobody on purpose. Ring the agency you work with and give this number:',
      number,
    ],
    again: 'Reminder: a step of a release still waits for you',
    text: (number: string, by: string | undefined) => [
      'Your office is asked to take part in preparing a release from prison.',
      ...(by === undefined ? [] : [`Please answer by ${by}.`]),
      'This mail names nobody on purpose. Ring the agency you work with and give this number:',
      number,
    ],
    linked: (link: string, until: string) => [
      'You are asked to take part in preparing a release from prison.',
      'This mail names nobody on purpose. What you are asked stands behind this link, with a code that comes to your telephone:',
      link,
      `The link is for you alone and good until ${until}.`,
    ],
    meeting: 'Meet by this day: see the mail that brought it',
  },
  nb: {
    subject: 'Et steg i en løslatelse venter på dere',
    corrected: 'Noe dere har fått vite om en løslatelse, er rettet',
    wasWrong: (number: string) => [
      'Noe kontoret deres har fått vite i forberedelsen av en løslatelse fra fengsel, var feil og er rettet.',
      'Bygg ikke på det dere har. Denne e-posten nevner med hensikt ingen ved navn. Ring etaten dere samarbeider med og oppgi dette nummeret:',
      number,
    ],
    again: 'Påminnelse: et steg i en løslatelse venter fortsatt på dere',
    text: (number: string, by: string | undefined) => [
      'Kontoret deres er bedt om å ta del i å forberede en løslatelse fra fengsel.',
      ...(by === undefined ? [] : [`Svar innen ${by}.`]),
      'Denne e-posten nevner med hensikt ingen ved navn. Ring etaten dere samarbeider med og oppgi dette nummeret:',
      number,
    ],
    linked: (link: string, until: string) => [
      'Du er bedt om å ta del i å forberede en løslatelse fra fengsel.',
      'Denne e-posten nevner med hensikt ingen ved navn. Det du er bedt om, står bak denne lenken, med en kode som kommer på telefon:',
      link,
      `Lenken er bare for deg og gjelder til ${until}.`,
    ],
    meeting: 'Møtes innen denne dagen: se e-posten den kom med',
  },
} as const;

/** What leads to a task, and until when. */
export type Link = { url: string; until: Instant };

/** `zone` is where the pathway is: an IANA name. */
export function noticeMail(
  { notice, replyBy, again: reminded, corrected: isCorrected }: Owed,
  { mail, language }: Recipient,
  { zone, link }: { zone: string; link?: Link | undefined },
): NoticeMail {
  const { subject, again, text, linked, corrected, wasWrong } = words[language];
  const sent = { messageId: messageIdOf(notice), to: mail };
  if (isCorrected) return { ...sent, subject: corrected, text: wasWrong(notice).join('\n\n') };
  const time = timeIn(zone, language);
  const lines = link === undefined ? text(notice, replyBy && time.by(replyBy)) : linked(link.url, time.at(link.until));
  return { ...sent, subject: reminded ? again : subject, text: lines.join('\n\n') };
}

/** What stands in a calendar: of no person. */
export const meetingWords = ({ language }: Recipient): string => words[language].meeting;
