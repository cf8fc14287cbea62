import { Button } from '@navikt/ds-react/Button';
import { Table } from '@navikt/ds-react/Table';
import { BodyLong } from '@navikt/ds-react/Typography';
import type { Aggregate } from '../../../schemas/api/aggregate';
import { PrintButton } from '../frame/print-button';
import { save } from '../frame/save';
import { useWords } from '../words/use-words';
import { csvOf, howMany } from './report-words';

const columns = ['jurisdiction', 'phase', 'ended', 'howMany'] as const;

/** Pathways by jurisdiction, phase and how they ended, as a table, on paper and as a file. */
export function CountTable({ counts }: { counts: readonly Aggregate[] }) {
  const words = useWords();
  const { say, said } = words;
  if (counts.length === 0) return <BodyLong className="empty">{say('reports.none')}</BodyLong>;
  const head = columns.map((name) => say(`reports.${name}`));
  const rows = counts.map((one) => [
    one.profile,
    say(`phase.${one.phase}`),
    one.closed === undefined ? '' : said('closedReason', one.closed),
    howMany(one, words),
  ]);
  const take = () => save(new Blob([csvOf([head, ...rows])], { type: 'text/csv' }), 'reports.csv');
  return (
    <>
      <div className="wide-table" role="region" aria-label={say('reports.counts')} tabIndex={0}>
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
            {rows.map(([profile, ...rest]) => (
              <Table.Row key={[profile, ...rest].join('/')}>
                <Table.HeaderCell scope="row">{profile}</Table.HeaderCell>
                {rest.map((text, column) => (
                  <Table.DataCell key={columns[column + 1]}>{text}</Table.DataCell>
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
