import type { Figure } from '../../../schemas/api/figure';
import type { Agency } from '../../../schemas/agency';
import { useWords } from '../words/use-words';
import { ReportTable } from './report-table';
import { howMany, percentOf } from './report-words';

const columns = ['figure', 'part', 'share', 'ofHowMany'] as const;

/** How often it went as it should, what is overdue by agency, and what was refused by reason. */
export function FigureTable({ figures }: { figures: readonly Figure[] }) {
  const words = useWords();
  const { say, said } = words;
  const partOf = ({ figure, part }: Figure): string => {
    if (part === undefined) return '';
    return figure === 'overdue' ? say(`agencyTitle.${part as Agency}`) : said('reason', part);
  };
  const rows = figures.map((one) => [
    say(`reports.${one.figure}`),
    partOf(one),
    percentOf(one, words),
    howMany(one, words),
  ]);
  return (
    <ReportTable
      title={say('reports.figures')}
      file="figures.csv"
      head={columns.map((name) => say(`reports.${name}`))}
      rows={rows}
    />
  );
}
