import { Table } from '@navikt/ds-react/Table';
import { BodyShort, Heading } from '@navikt/ds-react/Typography';
import type { PathwayPage } from '../../../schemas/api/pathway';
import { PathwayLink } from '../frame/pathway-link';
import { useWords } from '../words/use-words';

/** Pathways that ended in this one: where the two do not say the same, side by side, for a person to decide. */
export function Absorbed({ page: { absorbed, zone } }: { page: PathwayPage }) {
  const { say } = useWords();
  if (absorbed.length === 0) return null;
  return (
    <section aria-labelledby="absorbed" className="section">
      <Heading level="2" size="medium" id="absorbed" spacing>
        {say('absorbed.title')}
      </Heading>
      {absorbed.map((other) => (
        <OneAbsorbed key={other.pathwayId} other={other} zone={zone} />
      ))}
    </section>
  );
}

type Props = { other: PathwayPage['absorbed'][number]; zone: string };

function OneAbsorbed({ other: { pathwayId, conflicts }, zone }: Props) {
  const { say, step, moment } = useWords(zone);
  const placed = ({ status, since }: Props['other']['conflicts'][number]['here']) =>
    say('absorbed.since', { status: say(`status.${status}`), at: moment(since) });
  return (
    <>
      <BodyShort spacing>
        {say(conflicts.length === 0 ? 'absorbed.same' : 'absorbed.differ')}{' '}
        <PathwayLink pathwayId={pathwayId}>{say('absorbed.open')}</PathwayLink>
      </BodyShort>
      {conflicts.length > 0 && (
        <div className="wide-table" role="region" aria-label={say('absorbed.title')} tabIndex={0}>
          <Table size="small">
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell scope="col">{say('absorbed.step')}</Table.HeaderCell>
                <Table.HeaderCell scope="col">{say('absorbed.here')}</Table.HeaderCell>
                <Table.HeaderCell scope="col">{say('absorbed.there')}</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {conflicts.map((conflict) => (
                <Table.Row key={conflict.step}>
                  <Table.HeaderCell scope="row">{step(conflict.step)}</Table.HeaderCell>
                  <Table.DataCell>{placed(conflict.here)}</Table.DataCell>
                  <Table.DataCell>{placed(conflict.there)}</Table.DataCell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </>
  );
}
