import type { Aggregate } from '../../../schemas/api/aggregate';
import { useWords } from '../words/use-words';
import { ReportTable } from './report-table';
import { howMany } from './report-words';

const columns = ['jurisdiction', 'phase', 'ended', 'howMany'] as const;

/** Pathways by jurisdiction, phase and how they ended. */
export function CountTable({ counts }: { counts: readonly Aggregate[] }) {
  const words = useWords();
  const { say, said } = words;
  const rows = counts.map((one) => [
    one.profile,
    say(`phase.${one.phase}`),
    one.closed === undefined ? '' : said('closedReason', one.closed),
    howMany(one, words),
  ]);
  return (
    <ReportTable
      title={say('reports.counts')}
      file="reports.csv"
      head={columns.map((name) => say(`reports.${name}`))}
      rows={rows}
    />
  );
}
