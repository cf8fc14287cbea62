import { Tag } from '@navikt/ds-react/Tag';
import { Fragment } from 'react';
import type { CaseloadRow } from '../../../schemas/api/caseload';
import { PathwayLink } from '../frame/pathway-link';
import { useNow } from '../frame/use-now';
import { useWords } from '../words/use-words';
import { FridayRelease } from './friday-release';
import { nextWords } from './row-words';

const MINUTE_MS = 60_000;
type Props = { row: CaseloadRow };

export function PersonCell({ row }: Props) {
  const { say } = useWords();
  return (
    <>
      <PathwayLink pathwayId={row.pathwayId}>{row.name ?? row.personRef}</PathwayLink>
      {row.conditions.map((condition) => (
        <Fragment key={condition}>
          {' '}
          <Tag size="xsmall" data-color="danger" variant="moderate">
            {say(`condition.${condition}`)}
          </Tag>
        </Fragment>
      ))}
    </>
  );
}

export function LeadCell({ row }: Props) {
  const { say } = useWords();
  return (
    <>
      {say(`lead.${row.lead}`)}{' '}
      {row.leadUnconfirmed && (
        <Tag size="xsmall" data-color="warning" variant="moderate">
          {say('caseload.unconfirmed')}
        </Tag>
      )}
    </>
  );
}

export function ReleaseCell({ row }: Props) {
  const { say, dates } = useWords(row.zone);
  return (
    <>
      <span className="keep">{row.release === undefined ? say('caseload.noDate') : dates.day(row.release)}</span>
      {row.released && (
        <Tag size="xsmall" variant="outline" className="below">
          {say('caseload.released')}
        </Tag>
      )}
      <FridayRelease of={row} />
    </>
  );
}

export function NextCell({ row }: Props) {
  const words = useWords(row.zone);
  const now = useNow(MINUTE_MS);
  const { say, said } = words;
  if (row.closed !== undefined) {
    return <>{say('caseload.closed', { reason: said('closedReason', row.closed) })}</>;
  }
  const { sentence, due, overdue } = nextWords(row, words, now);
  return (
    <>
      {sentence}
      {due !== undefined && <span className={overdue ? 'overdue' : 'keep'}>, {due}</span>}{' '}
      {row.next?.escalatedTo !== undefined && (
        <Tag size="xsmall" data-color="warning" variant="moderate">
          {say('caseload.escalated', { target: said('target', row.next.escalatedTo) })}
        </Tag>
      )}
    </>
  );
}
