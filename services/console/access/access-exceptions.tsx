import { Button } from '@navikt/ds-react/Button';
import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography';
import { useQuery } from '@tanstack/react-query';
import type { AccessException } from '../../../schemas/api/access';
import { accessExceptionsQuery } from '../api/access-queries';
import { Loaded } from '../frame/loaded';
import { PathwayLink } from '../frame/pathway-link';
import { ProblemBox } from '../frame/problem-box';
import { useWords } from '../words/use-words';
import { useAccessAct } from './use-access-act';
import { useMembers } from './use-members';

/** Those who broke the glass stand first. */
const kinds = ['broken-glass', 'admitted', 'excluded', 'restricted'] as const;

/** Who broke the glass, was let in or is kept out now, and which pathways are restricted. */
export function AccessExceptions({ mayEnd }: { mayEnd: boolean }) {
  const { say } = useWords();
  return (
    <Loaded query={useQuery(accessExceptionsQuery())}>
      {(exceptions) =>
        exceptions.length === 0 ? (
          <BodyLong className="empty">{say('accessPage.noExceptions')}</BodyLong>
        ) : (
          <ul className="cards">
            {kinds
              .flatMap((kind) => exceptions.filter((one) => one.kind === kind))
              .map((exception) => (
                <ExceptionCard key={exception.id} exception={exception} mayEnd={mayEnd} />
              ))}
          </ul>
        )
      }
    </Loaded>
  );
}

function ExceptionCard({ exception, mayEnd }: { exception: AccessException; mayEnd: boolean }) {
  const { say, moment } = useWords();
  const { nameOf } = useMembers();
  const { id, kind, pathwayId, member, reason, by, from, until } = exception;
  const name = member === undefined ? pathwayId : nameOf(member);
  const times = { from: moment(from), until: moment(until), by: nameOf(by) };
  return (
    <li className="card">
      <Heading level="3" size="xsmall">
        {say(`accessPage.kind.${kind}`, { name })}
      </Heading>
      <BodyShort>{reason ?? say('accessPage.reasonGone')}</BodyShort>
      <BodyShort size="small" spacing>
        {say(member === undefined || kind === 'excluded' ? 'accessPage.lookedAt' : 'accessPage.between', times)} ·{' '}
        <PathwayLink pathwayId={pathwayId}>{say('accessPage.openOf', { pathway: pathwayId })}</PathwayLink>
      </BodyShort>
      {mayEnd && <End id={id} of={say(`accessPage.kind.${kind}`, { name })} />}
    </li>
  );
}

function End({ id, of }: { id: string; of: string }) {
  const { say } = useWords();
  const end = useAccessAct<Record<string, never>>(`/api/access/exceptions/${encodeURIComponent(id)}/end`);
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        loading={end.isPending}
        aria-label={say('act.of', { act: say('accessPage.end'), step: of })}
        onClick={() => end.mutate({})}
      >
        {say('accessPage.end')}
      </Button>
      {end.error !== null && <ProblemBox error={end.error} />}
    </>
  );
}
