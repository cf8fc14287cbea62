import { Table } from '@navikt/ds-react/Table';
import { BodyShort, Heading } from '@navikt/ds-react/Typography';
import type { LateNotice, NoticeReport } from '../../../schemas/api/notice';
import { PathwayLink } from '../frame/pathway-link';
import { useWords } from '../words/use-words';

/** The share with what it is a share of, then each that knew too late. */
export function NoticeFigures({ report: { share, inTime, agencies, releases, late } }: { report: NoticeReport }) {
  const { say, language } = useWords();
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <>
      <p className="wait-root" role="status">
        {share === undefined ? say('noticesPage.noShare') : say('noticesPage.share', { share: percent.format(share) })}
      </p>
      {share !== undefined && <BodyShort>{say('noticesPage.counts', { inTime, agencies, releases })}</BodyShort>}
      <section className="section">
        <Heading level="2" size="medium" spacing>
          {say('noticesPage.late', { count: late.length })}
        </Heading>
        {late.length === 0 ? (
          <BodyShort className="empty">{say('noticesPage.noneLate')}</BodyShort>
        ) : (
          <LateTable late={late} />
        )}
      </section>
    </>
  );
}

function LateTable({ late }: { late: readonly LateNotice[] }) {
  const { say, said, steps } = useWords();
  return (
    <div className="wide-table" role="region" aria-label={say('noticesPage.late', { count: late.length })} tabIndex={0}>
      <Table size="small">
        <Table.Header>
          <Table.Row>
            {(['whom', 'step', 'lead', 'why', 'pathway'] as const).map((name) => (
              <Table.HeaderCell key={name} scope="col">
                {say(`noticesPage.${name}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {late.map((one) => (
            <Table.Row key={`${one.pathwayId}/${one.step}/${one.to}`}>
              <Table.HeaderCell scope="row">{said('candidate', one.to)}</Table.HeaderCell>
              <Table.DataCell>{steps(one.step)}</Table.DataCell>
              <Table.DataCell>{one.leadDays ?? say('noticesPage.never')}</Table.DataCell>
              <Table.DataCell>{say(`noticesPage.reason.${one.why}`)}</Table.DataCell>
              <Table.DataCell>
                <PathwayLink pathwayId={one.pathwayId}>{say('noticesPage.open')}</PathwayLink>
              </Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}
