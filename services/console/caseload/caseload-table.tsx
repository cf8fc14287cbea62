import { Table } from '@navikt/ds-react/Table';
import type { CaseloadRow } from '../../../schemas/api/caseload';
import { useWords } from '../words/use-words';
import { LeadCell, NextCell, PersonCell, ReleaseCell } from './cells';

export function CaseloadTable({ rows }: { rows: readonly CaseloadRow[] }) {
  const { say } = useWords();
  return (
    <div className="wide-table">
      <Table size="small" zebraStripes>
        <caption className="aksel-sr-only">{say('caseload.caption')}</caption>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{say('caseload.person')}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{say('caseload.phase')}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{say('caseload.lead')}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{say('caseload.release')}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{say('caseload.next')}</Table.HeaderCell>
            <Table.HeaderCell scope="col" align="right">
              {say('caseload.setAside')}
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map((row) => (
            <CaseloadLine key={row.pathwayId} row={row} />
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

function CaseloadLine({ row }: { row: CaseloadRow }) {
  const { say } = useWords(row.zone);
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">
        <PersonCell row={row} />
      </Table.HeaderCell>
      <Table.DataCell>{say(`phase.${row.phase}`)}</Table.DataCell>
      <Table.DataCell>
        <LeadCell row={row} />
      </Table.DataCell>
      <Table.DataCell>
        <ReleaseCell row={row} />
      </Table.DataCell>
      <Table.DataCell>
        <NextCell row={row} />
      </Table.DataCell>
      <Table.DataCell align="right">{row.setAside}</Table.DataCell>
    </Table.Row>
  );
}
