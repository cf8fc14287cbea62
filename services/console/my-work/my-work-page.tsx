import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MyWork } from '../../../schemas/api/my-work';
import type { Officer } from '../../../schemas/api/officer';
import { ProblemAnswer } from '../api/ask';
import { myWorkQuery } from '../api/queries';
import { useReader } from '../api/use-reader';
import { LoadingRows } from '../caseload/loading-rows';
import { ProblemBox } from '../frame/problem-box';
import { Titled } from '../frame/titled';
import { useChanges } from '../live/use-changes';
import { ChangesBar } from '../live/changes-bar';
import { useWords } from '../words/use-words';
import { Approvals } from './approvals';
import { GiveBar } from './give-bar';
import { visit } from './last-visit';
import { WorkList } from './work-list';
import { eachOnce, isNew, keyOf } from './work-words';

/** A member's own work: what waits for them, for their team and for others on their behalf. */
export function MyWorkPage() {
  const { say } = useWords();
  const reader = useReader();
  const work = useQuery({ ...myWorkQuery(), enabled: reader !== undefined });
  return (
    <>
      <Titled page={say('myWork.title')} />
      <Heading level="1" size="large" spacing>
        {say('myWork.title')}
      </Heading>
      {work.data !== undefined && reader !== undefined && (
        <Lists key={reader.id} work={work.data} reader={reader} onShow={() => void work.refetch()} />
      )}
      {work.isPending && <LoadingRows />}
      {work.isLoadingError && <NoWork error={work.error} onRetry={() => void work.refetch()} />}
    </>
  );
}

/** Whom no register names has no work here, and can mend that. */
function NoWork({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { say } = useWords();
  const unknown = error instanceof ProblemAnswer && error.problem.code === 'not-in-register';
  if (unknown) return <BodyLong className="empty">{say('myWork.notInRegister')}</BodyLong>;
  return <ProblemBox error={error} onRetry={onRetry} />;
}

function Lists({ work, reader, onShow }: { work: MyWork; reader: Officer; onShow: () => void }) {
  const { say, moment } = useWords();
  const [before] = useState(() => visit(reader.id, new Date().toISOString()));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { forMe, forOthers, forTeam, forDecision } = work;
  const all = eachOnce([...forDecision, ...forMe, ...forTeam, ...forOthers]);
  const choose = (keys: readonly string[], on: boolean) =>
    setChosen((held) => new Set(on ? [...held, ...keys] : [...held].filter((key) => !keys.includes(key))));
  const choice = { before, chosen, choose };
  const count = all.filter((item) => isNew(item, before)).length;
  return (
    <>
      <BodyShort spacing>
        {before === undefined ? say('myWork.firstVisit') : say('myWork.sinceVisit', { count, at: moment(before) })}
      </BodyShort>
      {!work.whole && <BodyShort spacing>{say('myWork.notWhole')}</BodyShort>}
      <Moved pathways={all.map(({ pathwayId }) => pathwayId)} onShow={onShow} />
      <Approvals />
      {(forDecision.length > 0 || reader.role === 'supervisor') && (
        <WorkList name="forDecision" items={forDecision} choice={choice} />
      )}
      <WorkList name="forMe" items={forMe} choice={choice} />
      <WorkList name="forTeam" items={forTeam} choice={choice} />
      <WorkList name="forOthers" items={forOthers} choice={choice} />
      <GiveBar
        agency={reader.agency}
        items={all.filter((item) => chosen.has(keyOf(item)))}
        onDone={() => setChosen(new Set())}
      />
    </>
  );
}

/** How many of these pathways moved while the lists stood still. */
function Moved({ pathways, onShow }: { pathways: readonly string[]; onShow: () => void }) {
  const [moved, setMoved] = useState<ReadonlySet<string>>(new Set());
  useChanges((news) => {
    if (news.kind === 'change' && pathways.includes(news.pathwayId))
      setMoved((held) => new Set([...held, news.pathwayId]));
  });
  const show = () => {
    setMoved(new Set());
    onShow();
  };
  return <ChangesBar count={moved.size} onShow={show} />;
}
