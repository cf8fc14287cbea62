import type { Report } from '../../../schemas/reports/report';
import type { Instant } from '../../../schemas/time';
import type { Message } from '../../platform/bus';
import type { MailTask } from '../../platform/mail-tasks';
import { reportMessage } from '../../platform/reports';

/** That whoever was told by mail opened what they were asked, or answered it: as the notifier tells what became of a notice. */
export function noticeNews(
  { _id: notice, identifiers }: MailTask,
  mark: 'opened' | 'answered',
  at: Instant,
): Message[] {
  const report: Report = {
    id: `notifier/${notice}/${mark}`,
    source: '/throughgate/notifier',
    sourceAgency: 'notifier',
    type: `agency.notice.${mark}`,
    occurredAt: at,
    recordedAt: at,
    identifiers,
    causationId: notice,
    schemaVersion: 1,
    data: { notice },
  };
  return [reportMessage(report)];
}
