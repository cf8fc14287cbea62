import { Table } from '@navikt/ds-react/Table';
import { BodyLong, Heading } from '@navikt/ds-react/Typography';
import { useEffect, useRef } from 'react';
import type { AccessEntry, AccessReport } from '../../../schemas/api/audit';
import { useMembers } from '../access/use-members';
import { useWords } from '../words/use-words';
import { capital } from '../words/words';
import { whatWords, whoWords } from './audit-words';

const columns = ['at', 'whoTitle', 'kind', 'whatTitle', 'why', 'fields'] as const;

/** Each look and use, the newest first. */
export function EntryTable({ report: { pathwayId, entries, at } }: { report: AccessReport }) {
  const { say, moment } = useWords();
  const { nameOf } = useMembers();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [pathwayId]);
  const title = say('audit.of', { pathway: pathwayId, count: entries.length });
  return (
    <section className="section">
      <Heading level="3" size="small" ref={heading} tabIndex={-1}>
        {title}
      </Heading>
      <BodyLong spacing>{say('audit.asOf', { at: moment(at) })}</BodyLong>
      {entries.length === 0 ? (
        <BodyLong className="empty">{say('audit.nobody')}</BodyLong>
      ) : (
        <div className="wide-table" role="region" aria-label={title} tabIndex={0}>
          <Table size="small">
            <Table.Header>
              <Table.Row>
                {columns.map((name) => (
                  <Table.HeaderCell key={name} scope="col">
                    {say(`audit.${name}`)}
                  </Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {entries.map((entry, place) => (
                <EntryRow key={entries.length - place} entry={entry} nameOf={nameOf} />
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </section>
  );
}

function EntryRow({ entry, nameOf }: { entry: AccessEntry; nameOf: (id: string) => string }) {
  const words = useWords();
  const { moment, said } = words;
  const { at, kind, what, purpose, legalBasis, fields } = entry;
  return (
    <Table.Row>
      <Table.HeaderCell scope="row" className="keep">
        {moment(at)}
      </Table.HeaderCell>
      <Table.DataCell>{whoWords(entry, nameOf, words)}</Table.DataCell>
      <Table.DataCell>{capital(said('accessKind', kind))}</Table.DataCell>
      <Table.DataCell>{whatWords(what, words)}</Table.DataCell>
      <Table.DataCell>
        {[capital(said('accessPurpose', purpose)), legalBasis].filter((one) => one !== undefined).join('; ')}
      </Table.DataCell>
      <Table.DataCell>{fields.join(', ')}</Table.DataCell>
    </Table.Row>
  );
}
