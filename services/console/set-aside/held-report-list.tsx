import { Heading } from '@navikt/ds-react/Typography';
import type { HeldReport } from '../../../schemas/api/dead-letter';
import { PathwayLink } from '../frame/pathway-link';
import { Fact } from '../pathway/fact';
import { agencies } from '../words/lists';
import { useWords } from '../words/use-words';

export function HeldReportList({ reports }: { reports: readonly HeldReport[] }) {
  const words = useWords();
  const { say, moment } = words;
  const nameOf = (source: string): string => {
    const agency = agencies.find((one) => one === source);
    return agency === undefined ? source : say(`agencyTitle.${agency}`);
  };
  return (
    <ul className="cards">
      {reports.map((report) => (
        <li key={report.id} className="card">
          <Heading level="3" size="xsmall">
            {words.report(report.reportType)}
          </Heading>
          <dl className="facts">
            <Fact name={say('setAsidePage.from')}>{nameOf(report.source ?? report.sourceAgency)}</Fact>
            <Fact name={say('setAsidePage.at')}>{moment(report.at)}</Fact>
            {report.pathwayId !== undefined && (
              <Fact name={say('setAsidePage.pathway')}>
                <PathwayLink pathwayId={report.pathwayId}>{report.pathwayId}</PathwayLink>
              </Fact>
            )}
            <Fact name={say('setAsidePage.id')}>{report.id}</Fact>
          </dl>
        </li>
      ))}
    </ul>
  );
}
