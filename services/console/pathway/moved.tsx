import { ReadMore } from '@navikt/ds-react/ReadMore';
import { Table } from '@navikt/ds-react/Table';
import { BodyShort, Heading } from '@navikt/ds-react/Typography';
import type { PathwayPage, PlanDiff } from '../../../schemas/api/pathway';
import { agencies } from '../words/lists';
import { useWords } from '../words/use-words';

type Change = PlanDiff['changes'][number];

/** Each new plan with what it moved, for each owner; the first plan moved nothing. */
export function Moved({ page }: { page: PathwayPage }) {
  const { say } = useWords();
  const [newest, ...earlier] = page.plans
    .filter(({ trigger, changes }) => trigger !== 'opened' && changes.length > 0)
    .reverse();
  return (
    <section aria-labelledby="moved" className="side-section">
      <Heading level="2" size="medium" id="moved" spacing>
        {say('moved.title')}
      </Heading>
      {newest === undefined && <BodyShort>{say('moved.none')}</BodyShort>}
      {newest !== undefined && <MovedPlan plan={newest} zone={page.zone} />}
      {earlier.length > 0 && (
        <ReadMore header={say('moved.earlier', { count: earlier.length })} size="small">
          {earlier.map((plan) => (
            <MovedPlan key={plan.seq} plan={plan} zone={page.zone} />
          ))}
        </ReadMore>
      )}
    </section>
  );
}

function MovedPlan({ plan, zone }: { plan: PlanDiff; zone: string }) {
  const { say, said, moment } = useWords(zone);
  return (
    <div className="moved-plan">
      <Heading level="3" size="xsmall">
        {say('moved.because', { trigger: said('trigger', plan.trigger), at: moment(plan.at) })}
      </Heading>
      <MovedByOwner changes={plan.changes} zone={zone} />
    </div>
  );
}

/** What moves, a table for each owner. */
export function MovedByOwner({ changes: all, zone }: { changes: readonly Change[]; zone: string }) {
  const { say } = useWords(zone);
  return (
    <>
      {agencies
        .map((agency) => ({ agency, changes: all.filter(({ owner }) => owner === agency) }))
        .filter(({ changes }) => changes.length > 0)
        .map(({ agency, changes }) => (
          <Table key={agency} size="small" className="moved-table">
            <caption>{say('moved.owner', { agency: say(`agency.${agency}`) })}</caption>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell scope="col">{say('moved.step')}</Table.HeaderCell>
                <Table.HeaderCell scope="col">{say('moved.before')}</Table.HeaderCell>
                <Table.HeaderCell scope="col">{say('moved.after')}</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {changes.map((change) => (
                <ChangeLine key={change.step} change={change} zone={zone} />
              ))}
            </Table.Body>
          </Table>
        ))}
    </>
  );
}

function ChangeLine({ change, zone }: { change: Change; zone: string }) {
  const { say, due, step } = useWords(zone);
  const sameStatus = change.statusBefore === change.statusAfter;
  const place = (at: string | undefined, status: Change['statusBefore']) => (
    <>
      {at === undefined ? say('moved.noDate') : due(at)}
      {!sameStatus && <>, {say(`status.${status}`)}</>}
    </>
  );
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">{step(change.step)}</Table.HeaderCell>
      <Table.DataCell>{place(change.dueBefore, change.statusBefore)}</Table.DataCell>
      <Table.DataCell>{place(change.dueAfter, change.statusAfter)}</Table.DataCell>
    </Table.Row>
  );
}
