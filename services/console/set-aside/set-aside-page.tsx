import { BodyLong, Heading } from '@navikt/ds-react/Typography';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { HeldReport } from '../../../schemas/api/dead-letter';
import { deadLettersQuery, heldReportsQuery } from '../api/queries';
import { LoadingRows } from '../caseload/loading-rows';
import { ProblemBox } from '../frame/problem-box';
import { Titled } from '../frame/titled';
import { useWords } from '../words/use-words';
import { DeadLetterList } from './dead-letter-list';
import { HeldReportList } from './held-report-list';

/** What no pathway took, and why: each kind with a list of its own. */
export function SetAsidePage() {
  const { say } = useWords();
  const dead = useQuery(deadLettersQuery());
  const held = useQuery(heldReportsQuery());
  const of = (kind: HeldReport['kind']) => held.data?.filter((report) => report.kind === kind);
  const error = dead.error ?? held.error;
  return (
    <>
      <Titled page={say('setAsidePage.title')} />
      <Heading level="1" size="large" spacing>
        {say('setAsidePage.title')}
      </Heading>
      <BodyLong spacing>{say('setAsidePage.intro')}</BodyLong>
      {error !== null && <ProblemBox error={error} />}
      {(dead.isPending || held.isPending) && <LoadingRows />}
      <Part title={say('setAsidePage.dead')} empty={say('setAsidePage.deadEmpty')} items={dead.data}>
        <DeadLetterList letters={dead.data ?? []} />
      </Part>
      <Part title={say('setAsidePage.parked')} empty={say('setAsidePage.parkedEmpty')} items={of('parked')}>
        <HeldReportList reports={of('parked') ?? []} />
      </Part>
      <Part title={say('setAsidePage.late')} empty={say('setAsidePage.lateEmpty')} items={of('late')}>
        <HeldReportList reports={of('late') ?? []} />
      </Part>
      <Part title={say('setAsidePage.disputed')} empty={say('setAsidePage.disputedEmpty')} items={of('disputed')}>
        <HeldReportList reports={of('disputed') ?? []} />
      </Part>
    </>
  );
}

type PartProps = { title: string; empty: string; items: readonly unknown[] | undefined; children: ReactNode };

function Part({ title, empty, items, children }: PartProps) {
  if (items === undefined) return null;
  return (
    <section className="section">
      <Heading level="2" size="medium" spacing>
        {title}
      </Heading>
      {items.length === 0 ? <BodyLong className="empty">{empty}</BodyLong> : children}
    </section>
  );
}
