import { Button } from '@navikt/ds-react/Button';
import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ActAnswer } from '../../../schemas/api/act';
import type { Approval } from '../../../schemas/api/approval';
import { ask } from '../api/ask';
import { approvalsQuery } from '../api/queries';
import { PathwayLink } from '../frame/pathway-link';
import { ProblemBox } from '../frame/problem-box';
import { useWords } from '../words/use-words';

type Decision = { id: string; agree: boolean };

/** What counts once a second person agrees: what the reader may agree to, and what they asked for themselves. */
export function Approvals() {
  const { say } = useWords();
  const queries = useQueryClient();
  const { data: approvals = [] } = useQuery(approvalsQuery());
  const decide = useMutation({
    mutationFn: ({ id, agree }: Decision) =>
      ask<ActAnswer>(`/api/approvals/${encodeURIComponent(id)}/answer`, { method: 'POST', body: { agree } }),
    onSettled: () => void queries.invalidateQueries({ queryKey: approvalsQuery().queryKey }),
  });
  if (approvals.length === 0 && decide.isIdle) return null;
  return (
    <section aria-labelledby="approvals" className="section">
      <Heading level="2" size="medium" id="approvals" spacing>
        {say('approvals.title', { count: approvals.length })}
      </Heading>
      <BodyShort role="status" spacing>
        {decide.data !== undefined && say(`approvals.became.${decide.data.outcome}`)}
      </BodyShort>
      {decide.error !== null && <ProblemBox error={decide.error} />}
      <ul className="cards">
        {approvals.map((approval) => (
          <li key={approval.id} className="card">
            <Asked approval={approval} busy={decide.isPending} onDecide={decide.mutate} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type Props = { approval: Approval; busy: boolean; onDecide: (decision: Decision) => void };

function Asked({ approval, busy, onDecide }: Props) {
  const words = useWords();
  const { say, said, moment } = words;
  const { id, pathwayId, personRef, name = personRef, step, reason, note, askedBy, askedAt, own } = approval;
  const title = say('approvals.of', { step: words.step(step), person: name });
  return (
    <>
      <Heading level="3" size="xsmall">
        <PathwayLink pathwayId={pathwayId} to={`steps/${step}`}>
          {title}
        </PathwayLink>
      </Heading>
      <BodyShort>
        {say('approvals.asked', { who: askedBy, reason: said('reason', reason), at: moment(askedAt) })}
      </BodyShort>
      {note !== undefined && <BodyLong>{note}</BodyLong>}
      {own && <BodyShort className="subtle">{say('approvals.own')}</BodyShort>}
      {!own && (
        <div className="act-buttons">
          {([true, false] as const).map((agree) => (
            <Button
              key={String(agree)}
              size="small"
              variant={agree ? 'primary' : 'secondary'}
              disabled={busy}
              aria-label={say('act.of', { act: say(agree ? 'approvals.agree' : 'approvals.refuse'), step: title })}
              onClick={() => onDecide({ id, agree })}
            >
              {say(agree ? 'approvals.agree' : 'approvals.refuse')}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
