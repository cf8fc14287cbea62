import { Button } from '@navikt/ds-react/Button';
import { Loader } from '@navikt/ds-react/Loader';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { StepView } from '../../../schemas/api/pathway';
import { contentQuery } from '../api/queries';
import { ProblemBox } from '../frame/problem-box';
import { useWords } from '../words/use-words';
import { HandedOver } from './handed-over';

type Props = { pathwayId: string; step: StepView; onRead: () => void };

/** Opens what is handed over, in the page; `onRead` once it stands there to be read. */
export function ContentReader({ pathwayId, step, onRead }: Props) {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <div className="content-reader">
      <Button
        size="small"
        variant={step.acts.includes('accept') && !open ? 'primary' : 'secondary'}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {say(open ? 'act.close' : 'act.read')}
      </Button>
      {open && <Content pathwayId={pathwayId} step={step} onRead={onRead} />}
    </div>
  );
}

function Content({ pathwayId, step, onRead }: Props) {
  const { say } = useWords();
  const content = useQuery(contentQuery(pathwayId, step.key, step.offer?.offer ?? 0));
  const told = useEffectEvent(onRead);
  useEffect(() => {
    if (content.isSuccess) told();
  }, [content.isSuccess]);
  if (content.isPending) return <Loader title={say('loading')} />;
  if (content.isError) return <ProblemBox error={content.error} onRetry={() => void content.refetch()} />;
  return <HandedOver content={content.data} />;
}
