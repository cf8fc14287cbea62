import type { Owed } from './owed';
import type { Recipient } from './recipients';

/** A mail as it is handed to the sender: nothing in it tells of whom it is, nor which step. */
export type NoticeMail = { messageId: string; to: string; subject: string; text: string };

/** The id stays the same however often it is sent, so that a mailbox shows a repetition once. */
export const messageIdOf = (notice: string): string => `<${notice.replace(/[^\w-]/g, '.')}@throughgate>`;

const words = {
  en: {
    subject: 'A step of a release waits for you',
    text: (number: string, by: string | undefined) => [
      'Your office is asked to take part in preparing a release from prison.',
      ...(by === undefined ? [] : [`Please answer by ${by}.`]),
      'This mail names nobody on purpose. Ring the agency you work with and give this number:',
      number,
    ],
  },
  nb: {
    subject: 'Et steg i en løslatelse venter på dere',
    text: (number: string, by: string | undefined) => [
      'Kontoret deres er bedt om å ta del i å forberede en løslatelse fra fengsel.',
      ...(by === undefined ? [] : [`Svar innen ${by}.`]),
      'Denne e-posten nevner med hensikt ingen ved navn. Ring etaten dere samarbeider med og oppgi dette nummeret:',
      number,
    ],
  },
} as const;

export function noticeMail({ notice, replyBy }: Owed, { mail, language }: Recipient): NoticeMail {
  const { subject, text } = words[language];
  const by = replyBy && `${replyBy.slice(0, 16).replace('T', ' ')} UTC`;
  return { messageId: messageIdOf(notice), to: mail, subject, text: text(notice, by).join('\n\n') };
}
