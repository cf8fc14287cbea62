import { Table } from '@navikt/ds-react/Table';
import { BodyShort, Heading } from '@navikt/ds-react/Typography';
import type { LeadReason } from '../../../schemas/api/explanation';
import { useWords } from '../words/use-words';

type Inputs = LeadReason['inputs'];
type Props = { held: LeadReason; zone: string };

/** Who leads and by which rule, with what it looks at now beside what it looked at when the lead last changed, if it did. */
export function LeadReasons({ held, zone }: Props) {
  const { say, said, dates } = useWords(zone);
  const { lead, reason, effectiveOn, inputs, inputsAtChange } = held;
  const columns = [
    ...(inputsAtChange === undefined ? [] : [['atChange', inputsAtChange] as const]),
    ['now', inputs] as const,
  ];
  const shown = (of: Inputs, name: keyof Inputs): string => {
    const value = of[name];
    if (value === undefined) return say('pathway.unknownDate');
    if (typeof value === 'boolean') return say(value ? 'yesNo.yes' : 'yesNo.no');
    return name === 'handoverReason' ? said('handoverReason', value) : dates.day(value);
  };
  return (
    <section className="section">
      <Heading level="2" size="medium" spacing>
        {say('leadReasons.title')}
      </Heading>
      <BodyShort spacing>
        {say('leadReasons.line', {
          agency: say(`lead.${lead}`),
          reason: said('handoverReason', reason),
          day: dates.day(effectiveOn),
        })}
      </BodyShort>
      <div className="wide-table" role="region" aria-label={say('leadReasons.input')} tabIndex={0}>
        <Table size="small">
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell scope="col">{say('leadReasons.input')}</Table.HeaderCell>
              {columns.map(([when]) => (
                <Table.HeaderCell key={when} scope="col">
                  {say(`leadReasons.${when}`)}
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {inputNames.map((name) => (
              <Table.Row key={name}>
                <Table.HeaderCell scope="row">{say(`leadReasons.${name}`)}</Table.HeaderCell>
                {columns.map(([when, of]) => (
                  <Table.DataCell key={when}>{shown(of, name)}</Table.DataCell>
                ))}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </section>
  );
}

const inputNames = [
  'handoverReason',
  'handoverStart',
  'handover',
  'releasedOn',
  'overriddenUntil',
  'confirmed',
] as const satisfies readonly (keyof Inputs)[];
