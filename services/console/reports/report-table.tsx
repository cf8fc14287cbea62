import { Button } from '@navikt/ds-react/Button';
import { Table } from '@navikt/ds-react/Table';
import { BodyLong } from '@navikt/ds-react/Typography';
import { PrintButton } from '../frame/print-button';
import { save } from '../frame/save';
import { useWords } from '../words/use-words';
import { csvOf } from './report-words';

type Props = { title: string; file: string; head: readonly string[]; rows: readonly (readonly string[])[] };

/** Figures as a table, on paper and as a file; the first cell of a row names it. */
export function ReportTable({ title, file, head, rows }: Props) {
  const { say } = useWords();
  if (rows.length === 0) return <BodyLong className="empty">{say('reports.none')}</BodyLong>;
  const take = () => save(new Blob([csvOf([head, ...rows])], { type: 'text/csv' }), file);
  return (
    <>
      <div className="wide-table" role="region" aria-label={title} tabIndex={0}>
        <Table size="small">
          <Table.Header>
            <Table.Row>
              {head.map((name) => (
                <Table.HeaderCell key={name} scope="col">
                  {name}
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {rows.map(([name, ...rest]) => (
              <Table.Row key={[name, ...rest].join('/')}>
                <Table.HeaderCell scope="row">{name}</Table.HeaderCell>
                {rest.map((text, column) => (
                  <Table.DataCell key={head[column + 1]}>{text}</Table.DataCell>
                ))}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
      <div className="act-buttons section-tight no-print">
        <PrintButton />
        <Button size="small" variant="tertiary" onClick={take}>
          {say('audit.save')}
        </Button>
      </div>
    </>
  );
}
