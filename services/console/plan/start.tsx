import { Button } from '@navikt/ds-react/Button';
import { BodyShort } from '@navikt/ds-react/Typography';
import { useMutation, useQuery } from '@tanstack/react-query';
import { ask } from '../api/ask';
import { searchQuery } from '../api/queries';
import { useReader } from '../api/use-reader';
import { PathwayLink } from '../frame/pathway-link';
import { ProblemBox } from '../frame/problem-box';
import { AnswerAlert } from '../step/answer-alert';
import { useWords } from '../words/use-words';
import { type Draft, openRequestOf } from './plan-form';

const AGAIN_MS = 2_000;

/** Asks for the pathway, and leads to it once it is open; asked for twice it is the same. */
export function Start({ draft }: { draft: Draft }) {
  const { say } = useWords();
  const role = useReader()?.role;
  const request = openRequestOf(draft);
  const open = useMutation({ mutationFn: () => ask('/api/pathways', { method: 'POST', body: request }) });
  if (role !== 'case-coordinator' && role !== 'supervisor') return <BodyShort>{say('planPage.notYours')}</BodyShort>;
  return (
    <div className="acts">
      <BodyShort>{say('planPage.startHelp')}</BodyShort>
      <div className="act-buttons">
        <Button size="small" loading={open.isPending} disabled={open.isSuccess} onClick={() => open.mutate()}>
          {say('planPage.start')}
        </Button>
      </div>
      {open.isError && <ProblemBox error={open.error} />}
      {open.isSuccess && <Opening number={request.number} name={request.name} />}
    </div>
  );
}

function Opening({ number, name }: { number: string; name: string }) {
  const { say } = useWords();
  const found = useQuery({
    ...searchQuery(number),
    refetchInterval: ({ state }) => (state.data?.items.length === 0 ? AGAIN_MS : false),
  });
  const [pathway] = found.data?.items ?? [];
  return (
    <div role="status">
      <AnswerAlert
        status={pathway === undefined ? 'announcement' : 'success'}
        title={say(pathway === undefined ? 'planPage.asked' : 'planPage.opened')}
      >
        {pathway !== undefined && <PathwayLink pathwayId={pathway.pathwayId}>{name}</PathwayLink>}
      </AnswerAlert>
    </div>
  );
}
