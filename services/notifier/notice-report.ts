import { defined } from '../../domain/defined';
import type { Report } from '../../schemas/reports/report';
import type { Instant } from '../../schemas/time';
import { noticeProof, type NoticeOutcome } from '../platform/notice-proof';
import { messageIdOf } from './notice-mail';
import type { Ledger, Owed } from './owed';

type Told = { owed: Owed; ledger: Ledger; outcome: NoticeOutcome; at: Instant };

/** What proves that somebody was told by mail. */
export const reportsOf = ({ owed: { notice, step, to, offer }, ledger, outcome, at }: Told): Report[] =>
  noticeProof({
    ...{ by: 'notifier', source: '/throughgate/notifier', sourceAgency: 'notifier' },
    ...{ identifiers: ledger.identifiers, causationId: notice, at, outcome },
    told: defined({ notice, step, to, offer, channel: 'mail' as const, messageId: messageIdOf(notice) }),
  });
