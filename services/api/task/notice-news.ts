import type { Instant } from '../../../schemas/time';
import type { Message } from '../../platform/bus';
import type { MailTask } from '../../platform/mail-tasks';
import { noticeMark } from '../../platform/notice-proof';
import { reportMessage } from '../../platform/reports';

/** That whoever was told by mail opened what they were asked, or answered it: as the notifier tells what became of a notice. */
export const noticeNews = (
  { _id: notice, identifiers }: MailTask,
  mark: 'opened' | 'answered',
  at: Instant,
): Message[] => [
  reportMessage(
    noticeMark({
      ...{ by: 'notifier', source: '/throughgate/notifier', sourceAgency: 'notifier' },
      ...{ identifiers, causationId: notice, notice, mark, at },
    }),
  ),
];
