import { Button } from '@navikt/ds-react/Button';
import { BodyShort } from '@navikt/ds-react/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Delivery } from '../../../schemas/api/delivery';
import { ask } from '../api/ask';
import { agencyPath, deliveriesQuery } from '../api/queries';
import { LoadingRows } from '../caseload/loading-rows';
import { PathwayLink } from '../frame/pathway-link';
import { ProblemBox } from '../frame/problem-box';
import { useWords } from '../words/use-words';

/** What one agency was sent, newest first; a message about nobody can be sent, and what was given up sent again. */
export function Deliveries({ name }: { name: string }) {
  const { say } = useWords();
  const queries = useQueryClient();
  const deliveries = useQuery(deliveriesQuery(name));
  const send = useMutation({
    mutationFn: (what: 'webhook/test' | 'deliveries/redrive') =>
      ask<object>(`${agencyPath(name)}/${what}`, { method: 'POST', body: {} }),
    onSuccess: () => queries.invalidateQueries({ queryKey: deliveriesQuery(name).queryKey }),
  });
  const dead = deliveries.data?.some(({ state }) => state === 'dead') === true;
  return (
    <>
      <div className="act-buttons">
        <Button size="small" variant="secondary" loading={send.isPending} onClick={() => send.mutate('webhook/test')}>
          {say('agenciesPage.test')}
        </Button>
        {dead && (
          <Button size="small" variant="secondary" onClick={() => send.mutate('deliveries/redrive')}>
            {say('agenciesPage.redrive')}
          </Button>
        )}
      </div>
      <BodyShort role="status" size="small">
        {send.isSuccess && say('agenciesPage.sent')}
      </BodyShort>
      {send.isError && <ProblemBox error={send.error} />}
      {deliveries.isPending && <LoadingRows />}
      {deliveries.isError && <ProblemBox error={deliveries.error} onRetry={() => void deliveries.refetch()} />}
      {deliveries.data?.length === 0 && <BodyShort>{say('agenciesPage.nothingSent')}</BodyShort>}
      <ul className="cards">
        {deliveries.data?.map((delivery) => (
          <li key={delivery.messageId} className="card">
            <Sent delivery={delivery} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Sent({ delivery }: { delivery: Delivery }) {
  const { say, moment } = useWords();
  const { messageId, pathwayId, type, state, dueAt, attempts, redriven } = delivery;
  return (
    <>
      <BodyShort weight="semibold">
        {say(`agenciesPage.state.${state}`)} <span lang="en">{type}</span>
      </BodyShort>
      <BodyShort size="small">
        {messageId}
        {pathwayId !== undefined && (
          <>
            {' '}
            <PathwayLink pathwayId={pathwayId}>{say('agenciesPage.pathway')}</PathwayLink>
          </>
        )}
      </BodyShort>
      <ol>
        {attempts.map(({ at, status, error }, index) => (
          <li key={`${at}/${index}`}>
            {error === undefined
              ? say('agenciesPage.answered', { at: moment(at), status: status ?? 0 })
              : say('agenciesPage.failed', { at: moment(at), why: say(`agenciesPage.error.${error}`) })}
          </li>
        ))}
      </ol>
      {state === 'waiting' && attempts.length > 0 && (
        <BodyShort size="small">{say('agenciesPage.nextTry', { at: moment(dueAt) })}</BodyShort>
      )}
      {redriven.map(({ by, at }) => (
        <BodyShort key={at} size="small">
          {say('agenciesPage.redrivenBy', { by, at: moment(at) })}
        </BodyShort>
      ))}
    </>
  );
}
