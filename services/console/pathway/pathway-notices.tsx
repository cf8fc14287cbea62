import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { LocalAlert } from '@navikt/ds-react/LocalAlert';
import { BodyShort } from '@navikt/ds-react/Typography';
import type { PathwayPage } from '../../../schemas/api/pathway';
import { useWords } from '../words/use-words';

/** What must not be overlooked before anything else is read. */
export function PathwayNotices({ page }: { page: PathwayPage }) {
  const { closed, task, leadUnconfirmed, stale, retention, zone } = page;
  const { say, said, dates } = useWords(zone);
  return (
    <>
      {closed !== undefined && (
        <LocalAlert status="announcement" as="div" className="notice-box">
          <LocalAlert.Header>
            <LocalAlert.Title as="div">
              {say('pathway.closed', { reason: said('closedReason', closed) })}
            </LocalAlert.Title>
          </LocalAlert.Header>
          <LocalAlert.Content>
            {task !== undefined && <BodyShort>{say('pathway.task', { task: said('task', task) })}</BodyShort>}
            {retention.map(({ keeps, until }) => (
              <BodyShort key={keeps} size="small">
                {say(`retention.${keeps}`, { day: dates.day(until) })}
              </BodyShort>
            ))}
          </LocalAlert.Content>
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
