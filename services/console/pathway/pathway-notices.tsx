import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { LocalAlert } from '@navikt/ds-react/LocalAlert';
import type { PathwayPage } from '../../../schemas/api/pathway';
import { useWords } from '../words/use-words';

/** What must not be overlooked before anything else is read. */
export function PathwayNotices({ page: { closed, task, leadUnconfirmed, stale } }: { page: PathwayPage }) {
  const { say, said } = useWords();
  return (
    <>
      {closed !== undefined && (
        <LocalAlert status="announcement" as="div" className="notice-box">
          <LocalAlert.Header>
            <LocalAlert.Title as="div">
              {say('pathway.closed', { reason: said('closedReason', closed) })}
            </LocalAlert.Title>
          </LocalAlert.Header>
          {task !== undefined && (
            <LocalAlert.Content>{say('pathway.task', { task: said('task', task) })}</LocalAlert.Content>
          )}
        </LocalAlert>
      )}
      {stale === true && (
        <LocalAlert status="warning" as="div" className="notice-box">
          <LocalAlert.Header>
            <LocalAlert.Title as="div">{say('pathway.stale')}</LocalAlert.Title>
          </LocalAlert.Header>
        </LocalAlert>
      )}
      {leadUnconfirmed && closed === undefined && (
        <InlineMessage status="warning" className="notice-box">
          {say('pathway.unconfirmed')}
        </InlineMessage>
      )}
    </>
  );
}
