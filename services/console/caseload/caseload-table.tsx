import { Table } from '@navikt/ds-react/Table';
import type { CaseloadRow } from '../../../schemas/api/caseload';
import { useWords } from '../words/use-words';
import { LeadCell, NextCell, PersonCell, ReleaseCell } from './cells';
import { type CaseloadView, readView } from './view';

type Props = { rows: readonly CaseloadRow[]; view: CaseloadView; onView: (view: CaseloadView) => void };

export function CaseloadTable({ rows, view, onView }: Props) {
  const { say } = useWords();
  const { sort = 'next', desc } = view;
  const sortBy = (key: string) => onView(readView({ ...view, sort: key, desc: key === sort && desc !== true }));
  return (
    <div className="wide-table">
      <Table
        size="small"
        zebraStripes
        sort={{ orderBy: sort, direction: desc === true ? 'descending' : 'ascending' }}
        onSortChange={sortBy}
      >
        <caption className="aksel-sr-only">{say('caseload.caption')}</caption>
        <Table.Header>
          <Table.Row>
            <Table.ColumnHeader sortable sortKey="person">
              {say('caseload.person')}
            </Table.ColumnHeader>
            <Table.ColumnHeader sortable sortKey="phase">
              {say('caseload.phase')}
            </Table.ColumnHeader>
            <Table.HeaderCell scope="col">{say('caseload.lead')}</Table.HeaderCell>
            <Table.ColumnHeader sortable sortKey="release">
              {say('caseload.release')}
            </Table.ColumnHeader>
            <Table.ColumnHeader sortable sortKey="next">
              {say('caseload.next')}
            </Table.ColumnHeader>
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
