import { Button } from '@navikt/ds-react/Button';
import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AccessRequest } from '../../../schemas/api/access';
import { accessRequestsQuery } from '../api/access-queries';
import { Loaded } from '../frame/loaded';
import { PathwayLink } from '../frame/pathway-link';
import { ProblemBox } from '../frame/problem-box';
import { DayField } from '../step/day-field';
import { useWords } from '../words/use-words';
import { useAccessAct } from './use-access-act';
import { useMembers } from './use-members';

/** Who asks to see a pathway that is the reader's to answer for, oldest first. */
export function AccessRequests() {
  const { say } = useWords();
  return (
    <Loaded query={useQuery(accessRequestsQuery())}>
      {(requests) =>
        requests.length === 0 ? (
          <BodyLong className="empty">{say('accessPage.noRequests')}</BodyLong>
        ) : (
          <ul className="cards">
            {requests.map((request) => (
              <RequestCard key={request.id} request={request} />
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

function RequestCard({ request: { id, pathwayId, member, purpose, reason, at } }: { request: AccessRequest }) {
  const { say, moment } = useWords();
  const { nameOf } = useMembers();
  return (
    <li className="card">
      <Heading level="3" size="xsmall">
        {say('accessPage.asks', { name: nameOf(member), purpose: say(`accessPurpose.${purpose}`) })}
      </Heading>
      <BodyShort>{reason ?? say('accessPage.reasonGone')}</BodyShort>
      <BodyShort size="small" spacing>
        {moment(at)} ·{' '}
        <PathwayLink pathwayId={pathwayId}>{say('accessPage.openOf', { pathway: pathwayId })}</PathwayLink>
      </BodyShort>
      <AnswerForm request={id} name={nameOf(member)} />
    </li>
  );
}

type Answer = { admit: true; until: string } | { admit: false };

/** Yes until a day, or no. */
function AnswerForm({ request, name }: { request: string; name: string }) {
  const { say } = useWords();
  const [until, setUntil] = useState('');
  const [isTried, setTried] = useState(false);
  const answer = useAccessAct<Answer>(`/api/access/requests/${encodeURIComponent(request)}/answer`);
  const admit = () => {
    setTried(true);
    if (until !== '') answer.mutate({ admit: true, until });
  };
  const named = (act: string) => say('act.of', { act, step: name });
  return (
    <div className="try-date">
      <DayField
        label={say('accessPage.until')}
        error={isTried && until === '' ? say('act.untilNeeded') : undefined}
        onChange={setUntil}
      />
      <Button size="small" loading={answer.isPending} aria-label={named(say('accessPage.admit'))} onClick={admit}>
        {say('accessPage.admit')}
      </Button>
      <Button
        size="small"
        variant="secondary"
        disabled={answer.isPending}
        aria-label={named(say('accessPage.refuse'))}
        onClick={() => answer.mutate({ admit: false })}
      >
        {say('accessPage.refuse')}
      </Button>
      {answer.error !== null && <ProblemBox error={answer.error} />}
    </div>
  );
}
