import { Table } from '@navikt/ds-react/Table';
import { Tag } from '@navikt/ds-react/Tag';
import { Heading } from '@navikt/ds-react/Typography';
import type { CaseloadRow } from '../../../schemas/api/caseload';
import { PathwayLink } from '../frame/pathway-link';
import { useNow } from '../frame/use-now';
import { Fact } from '../pathway/fact';
import { useWords } from '../words/use-words';
import { capital } from '../words/words';

type Rows = { rows: readonly CaseloadRow[] };
type Row = { row: CaseloadRow };

const MINUTE_MS = 60_000;

export function WorkflowTable({ rows }: Rows) {
  const { say } = useWords();
  return (
    <div className="wide-table">
      <Table size="small" zebraStripes>
        <caption className="aksel-sr-only">{say('workflows.title')}</caption>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{say('caseload.person')}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{say('workflows.status')}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{say('caseload.phase')}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{say('workflows.blockedBy')}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{say('workflows.since')}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map((row) => (
            <Table.Row key={row.pathwayId}>
              <Table.HeaderCell scope="row">
                <WhyLink row={row} />
              </Table.HeaderCell>
              <Table.DataCell>
                <Status row={row} />
              </Table.DataCell>
              <Table.DataCell>{say(`phase.${row.phase}`)}</Table.DataCell>
              <Table.DataCell>
                <BlockedBy row={row} />
              </Table.DataCell>
              <Table.DataCell>
                <Since row={row} />
              </Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

/** The same as the table, for a narrow screen. */
export function WorkflowCards({ rows }: Rows) {
  const { say } = useWords();
  return (
    <ul className="cards">
      {rows.map((row) => (
        <li key={row.pathwayId} className="card">
          <Heading level="2" size="xsmall">
            <WhyLink row={row} />
          </Heading>
          <dl className="facts">
            <Fact name={say('workflows.status')}>
              <Status row={row} />
            </Fact>
            <Fact name={say('caseload.phase')}>{say(`phase.${row.phase}`)}</Fact>
            <Fact name={say('workflows.blockedBy')}>
              <BlockedBy row={row} />
            </Fact>
            <Fact name={say('workflows.since')}>
              <Since row={row} />
            </Fact>
          </dl>
        </li>
      ))}
    </ul>
  );
}

const WhyLink = ({ row: { pathwayId, name, personRef } }: Row) => (
  <PathwayLink pathwayId={pathwayId} to="why">
    {name ?? personRef}
  </PathwayLink>
);

function Status({ row: { closed, stale, next } }: Row) {
  const { say, said } = useWords();
  if (closed !== undefined) return <>{say('caseload.closed', { reason: said('closedReason', closed) })}</>;
  if (stale === true) {
    return (
      <Tag size="xsmall" data-color="danger" variant="moderate">
        {say('workflows.stale')}
      </Tag>
    );
  }
  if (next === undefined) return <>{say('caseload.nothingNext')}</>;
  if (next.escalatedTo === undefined) return <>{say(`status.${next.status}`)}</>;
  return (
    <Tag size="xsmall" data-color="warning" variant="moderate">
      {say('caseload.escalated', { target: said('target', next.escalatedTo) })}
    </Tag>
  );
}

function BlockedBy({ row: { next } }: Row) {
  const { say, who, step } = useWords();
  if (next === undefined) return <>{say('workflows.nobody')}</>;
  if (next.status === 'planned') return <>{capital(say('workflows.later', { step: step(next.step) }))}</>;
  return <>{capital(say('workflows.blocker', { who: who(next.waitingFor, next.candidate), step: step(next.step) }))}</>;
}

function Since({ row: { next, zone } }: Row) {
  const { say, since, dates } = useWords(zone);
  const now = useNow(MINUTE_MS);
  if (next?.since === undefined || next.status === 'planned') return <>{say('workflows.notKnown')}</>;
  return (
    <span className="keep">
      {since(next.since, now)} ({dates.relative(next.since, now)})
    </span>
  );
}
