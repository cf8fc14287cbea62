import { ReadMore } from '@navikt/ds-react/ReadMore';
import { BodyLong, Heading } from '@navikt/ds-react/Typography';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import type { HeldReport } from '../../../schemas/api/dead-letter';
import { deadLettersQuery, heldReportsQuery, letterCausesQuery } from '../api/queries';
import { useStore } from '../api/store';
import { LoadingRows } from '../caseload/loading-rows';
import { ProblemBox } from '../frame/problem-box';
import { Titled } from '../frame/titled';
import { AnswerAlert } from '../step/answer-alert';
import { useWords } from '../words/use-words';
import { CauseList } from './cause-list';
import { DeadLetterList } from './dead-letter-list';
import { HeldReportList } from './held-report-list';
import { lastAnswer } from './use-letter-act';

/** What no pathway took, and why: each kind with a list of its own. */
export function SetAsidePage() {
  const { say } = useWords();
  const dead = useQuery(deadLettersQuery());
  const causes = useQuery(letterCausesQuery());
  const held = useQuery(heldReportsQuery());
  const error = dead.error ?? causes.error ?? held.error;
  return (
    <>
      <Titled page={say('setAsidePage.title')} />
      <Heading level="1" size="large" spacing>
        {say('setAsidePage.title')}
      </Heading>
      <BodyLong spacing>{say('setAsidePage.intro')}</BodyLong>
      <LastAnswer />
      {error !== null && <ProblemBox error={error} />}
      {(dead.isPending || held.isPending) && <LoadingRows />}
      <Part title={say('setAsidePage.dead')} empty={say('setAsidePage.deadEmpty')} items={dead.data}>
        <CauseList causes={causes.data ?? []} />
        <ReadMore header={say('letterActs.each')} size="small" className="section-tight">
          <DeadLetterList letters={dead.data ?? []} />
        </ReadMore>
      </Part>
      {held.data !== undefined && <HeldReports reports={held.data} />}
    </>
  );
}

/** What became of the last act, said where it stays. */
function LastAnswer() {
  const answer = useStore(lastAnswer);
  useEffect(() => () => lastAnswer.set(undefined), []);
  return (
    <div role="status" className="answer">
      {answer !== undefined && <AnswerAlert status="success" title={answer} />}
    </div>
  );
}

/** Reports that belong to no open pathway, by why. */
function HeldReports({ reports }: { reports: readonly HeldReport[] }) {
  const { say } = useWords();
  return (['parked', 'late', 'disputed'] as const).map((kind) => {
    const items = reports.filter((report) => report.kind === kind);
    return (
      <Part key={kind} title={say(`setAsidePage.${kind}`)} empty={say(`setAsidePage.${kind}Empty`)} items={items}>
        <BodyLong spacing>{say(`setAsidePage.${kind}Help`)}</BodyLong>
        <HeldReportList reports={items} />
      </Part>
    );
  });
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
