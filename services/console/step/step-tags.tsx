import { Tag, type TagProps } from '@navikt/ds-react/Tag';
import type { StepView } from '../../../schemas/api/pathway';
import type { StepStatus } from '../../../schemas/step';
import { useWords } from '../words/use-words';

export const statusColor: Record<StepStatus, NonNullable<TagProps['data-color']>> = {
  planned: 'neutral',
  blocked: 'neutral',
  open: 'info',
  offered: 'accent',
  accepted: 'success',
  done: 'success',
  returned: 'warning',
  declined: 'warning',
  failed: 'danger',
  cancelled: 'neutral',
  skipped: 'neutral',
};

export function StepTags({ step: { status, overdue, escalatedTo } }: { step: StepView }) {
  const { say, said } = useWords();
  return (
    <>
      <Tag size="small" variant="moderate" data-color={statusColor[status]}>
        {say(`status.${status}`)}
      </Tag>
      {overdue && (
        <Tag size="small" variant="strong" data-color="danger">
          {say('steps.overdue')}
        </Tag>
      )}
      {escalatedTo !== undefined && status !== 'cancelled' && status !== 'skipped' && (
        <Tag size="small" variant="moderate" data-color="warning">
          {say('steps.escalated', { target: said('target', escalatedTo) })}
        </Tag>
      )}
    </>
  );
}
