import { Detail, Heading } from '@navikt/ds-react/Typography';
import type { CaseloadRow } from '../../../schemas/api/caseload';
import { useWords } from '../words/use-words';
import { LeadCell, NextCell, PersonCell, ReleaseCell } from './cells';

/** The same as the table, for a narrow screen. */
export const CaseloadCards = ({ rows }: { rows: readonly CaseloadRow[] }) => (
  <ul className="cards">
    {rows.map((row) => (
      <CaseloadCard key={row.pathwayId} row={row} />
    ))}
  </ul>
);

function CaseloadCard({ row }: { row: CaseloadRow }) {
  const { say } = useWords(row.zone);
  return (
    <li className="card">
      <Heading level="3" size="xsmall">
        <PersonCell row={row} />
      </Heading>
      <p className="card-next">
        <NextCell row={row} />
      </p>
      <dl className="facts">
        <div>
          <dt>{say('caseload.release')}</dt>
          <dd>
            <ReleaseCell row={row} />
          </dd>
        </div>
        <div>
          <dt>{say('caseload.phase')}</dt>
          <dd>{say(`phase.${row.phase}`)}</dd>
        </div>
        <div>
          <dt>{say('caseload.lead')}</dt>
          <dd>
            <LeadCell row={row} />
          </dd>
        </div>
      </dl>
      {row.setAside > 0 && <Detail>{say('caseload.setAsideCount', { count: row.setAside })}</Detail>}
    </li>
  );
}
