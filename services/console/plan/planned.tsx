import { Table } from '@navikt/ds-react/Table';
import { BodyShort, Heading } from '@navikt/ds-react/Typography';
import { useQuery } from '@tanstack/react-query';
import type { Plan } from '../../../schemas/api/plan';
import { planQuery } from '../api/queries';
import { LoadingRows } from '../caseload/loading-rows';
import { ProblemBox } from '../frame/problem-box';
import { agencies } from '../words/lists';
import { useWords } from '../words/use-words';
import { type Draft, planRequestOf } from './plan-form';
import { Start } from './start';

/** The rules, the dates and the steps that would follow, for each owner; then the pathway may be asked for. */
export function Planned({ draft }: { draft: Draft }) {
  const { say } = useWords();
  const plan = useQuery(planQuery(planRequestOf(draft)));
  return (
    <section className="section">
      <Heading level="2" size="medium" spacing>
        {say('planPage.planned')}
      </Heading>
      {plan.isPending && <LoadingRows />}
      {plan.isError && <ProblemBox error={plan.error} onRetry={() => void plan.refetch()} />}
      {plan.isSuccess && (
        <>
          <PlanTables plan={plan.data} />
          <Start draft={draft} />
        </>
      )}
    </section>
  );
}

function PlanTables({ plan: { profile, profileVersion, zone, dates: days, steps } }: { plan: Plan }) {
  const { say, step, due, dates } = useWords(zone);
  return (
    <>
      <BodyShort spacing>
        {say('pathway.profile', { profile, version: profileVersion })}.{' '}
        {days.handover !== undefined && `${say('timeline.handover')}: ${dates.day(days.handover)}. `}
        {days.release === undefined
          ? say('planPage.noRelease')
          : `${say('timeline.release')}: ${dates.day(days.release)}.`}
      </BodyShort>
      {agencies.map((agency) => (
        <Table key={agency} size="small" className="moved-table">
          <caption>{say('moved.owner', { agency: say(`agency.${agency}`) })}</caption>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell scope="col">{say('moved.step')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{say('steps.due')}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {steps
              .filter(({ owner }) => owner === agency)
              .map((one) => (
                <Table.Row key={one.step}>
                  <Table.HeaderCell scope="row">{step(one.step)}</Table.HeaderCell>
                  <Table.DataCell>{one.due === undefined ? say('steps.noDue') : due(one.due)}</Table.DataCell>
                </Table.Row>
              ))}
          </Table.Body>
        </Table>
      ))}
    </>
  );
}
