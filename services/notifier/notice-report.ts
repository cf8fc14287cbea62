import type { Report } from '../../schemas/reports/report';
import type { Instant } from '../../schemas/time';
import type { Outcome } from './mail-sender';
import { messageIdOf } from './notice-mail';
import type { Ledger, Owed } from './owed';

type Told = { owed: Owed; ledger: Ledger; outcome: Outcome; at: Instant };

/** What is reported of one notice: that it went out, and whether it arrived. The ids make a repetition no news. */
export function reportsOf({ owed, ledger, outcome, at }: Told): Report[] {
  const { notice, step, to, offer } = owed;
  const envelope = {
    source: '/throughgate/notifier',
    sourceAgency: 'notifier' as const,
    occurredAt: at,
    recordedAt: at,
    identifiers: ledger.identifiers,
    causationId: notice,
    schemaVersion: 1 as const,
  };
  const id = (what: string): string => `notifier/${notice}/${what}`;
  const sent: Report = {
    ...envelope,
    id: id('sent'),
    type: 'agency.notice.sent',
    data: {
      notice,
      step,
      to,
      channel: 'mail',
      messageId: messageIdOf(notice),
      ...(offer === undefined ? {} : { offer }),
    },
  };
  const became: Report = outcome.arrived
    ? { ...envelope, id: id('delivered'), type: 'agency.notice.delivered', data: { notice } }
    : { ...envelope, id: id('bounced'), type: 'agency.notice.bounced', data: { notice, reason: outcome.reason } };
  return [sent, became];
}
