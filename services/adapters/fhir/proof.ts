import type { TaskStatus } from '../../../schemas/fhir/task';
import type { Report } from '../../../schemas/reports/report';
import type { Instant } from '../../../schemas/time';
import { noticeMark, noticeProof } from '../../platform/notice-proof';
import type { AskedTask } from './asked-task';

const about = ({ id, token }: AskedTask, at: Instant) => ({
  ...{ by: 'fhir', source: '/adapters/fhir', sourceAgency: 'community' as const },
  ...{ identifiers: [{ scheme: 'CRN' as const, token }], causationId: id, at },
});

const noticeOf = ({ id }: AskedTask): string => `fhir:${id}`;

/** What proves that a provider was asked: that the Task left, and whether its server took it. */
export const proofOf = (task: AskedTask, became: 'delivered' | 'refused', at: Instant): Report[] =>
  noticeProof({
    ...about(task, at),
    told: {
      ...{ notice: noticeOf(task), step: task.step, offer: task.offer, to: task.provider },
      ...{ channel: 'agency-system', messageId: task.id },
    },
    outcome: became === 'delivered' ? { arrived: true } : { arrived: false, reason: 'rejected' },
  });

/** How an update shows that the provider knows what it is asked. */
const marks: Partial<Record<TaskStatus, 'opened' | 'answered'>> = {
  received: 'opened',
  accepted: 'answered',
  rejected: 'answered',
};

export function knownBy(task: AskedTask, status: TaskStatus, at: Instant): Report[] {
  const mark = marks[status];
  return mark === undefined ? [] : [noticeMark({ ...about(task, at), notice: noticeOf(task), mark })];
}
