import { createTransport } from 'nodemailer';
import type { BounceReason } from '../../schemas/reports/notice';
import type { NoticeOutcome } from '../platform/notice-proof';
import type { NoticeMail } from './notice-mail';

export type SendMail = (mail: NoticeMail) => Promise<NoticeOutcome>;

/** Speaks SMTP. @throws when the server is away or asks to come again: the same mail is to be sent once more */
export function createMailSender(url: string, from: string): { send: SendMail; close: () => void } {
  const transport = createTransport(url, { from });
  return {
    send: async ({ messageId, to, subject, text, invitation }) => {
      try {
        const icalEvent = invitation === undefined ? {} : { icalEvent: { method: 'REQUEST', content: invitation } };
        const headers = { 'Auto-Submitted': 'auto-generated' };
        await transport.sendMail({ messageId, to, subject, text, headers, ...icalEvent });
        return { arrived: true };
      } catch (error) {
        const reason = bounceOf(error);
        if (reason === undefined) throw error;
        return { arrived: false, reason };
      }
    },
    close: () => {
      transport.close();
    },
  };
}

/** RFC 5321: 5xx is for good, 4xx and silence are not; a refused sign-in is ours to mend, and is tried again. */
function bounceOf(error: unknown): BounceReason | undefined {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  if (responseCode === undefined || responseCode < 500 || code === 'EAUTH') return undefined;
  if (responseCode === 552) return 'mailbox-full';
  return [550, 551, 553].includes(responseCode) ? 'address-unknown' : 'rejected';
}
