import { Table } from '@navikt/ds-react/Table';
import { Heading } from '@navikt/ds-react/Typography';
import { useEffect, useRef } from 'react';
import type { RightsExplained } from '../../../schemas/api/access';
import { Fact } from '../pathway/fact';
import { useWords } from '../words/use-words';
import { alike, rightsWords } from './access-words';
import { useMembers } from './use-members';

/** The answer in its first line; then each step with what is seen of it and what may be done. */
export function RightsOf({ rights }: { rights: RightsExplained }) {
  const words = useWords();
  const { say } = words;
  const { nameOf } = useMembers();
  const { verdict, because, shades, deeds } = rightsWords(rights, words);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [rights]);
  return (
    <section className="section">
      <Heading level="3" size="small" ref={heading} tabIndex={-1} spacing>
        {say(verdict, { name: nameOf(rights.member) })}
      </Heading>
      <dl className="facts">
        <Fact name={say('accessPage.because')}>{because}</Fact>
        <Fact name={say('accessPage.sees')}>{shades(rights.shades)}</Fact>
        <Fact name={say('accessPage.does')}>{deeds(rights.deeds)}</Fact>
      </dl>
      {rights.steps.length > 0 && <StepRights rights={rights} />}
    </section>
  );
}

function StepRights({ rights: { steps } }: { rights: RightsExplained }) {
  const words = useWords();
  const { say } = words;
  const { shades, deeds } = rightsWords({ sees: true, relations: [], exceptions: [] }, words);
  return (
    <div className="wide-table" role="region" aria-label={say('accessPage.steps')} tabIndex={0}>
      <Table size="small">
        <caption>{say('accessPage.steps')}</caption>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{say('noticesPage.step')}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{say('accessPage.sees')}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{say('accessPage.does')}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {alike(steps).map((group) => (
            <Table.Row key={group[0]?.step}>
              <Table.HeaderCell scope="row">{group.map(({ step }) => words.steps(step)).join(', ')}</Table.HeaderCell>
              <Table.DataCell>{shades(group[0]?.shades ?? [])}</Table.DataCell>
              <Table.DataCell>{deeds(group[0]?.deeds ?? [])}</Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}
