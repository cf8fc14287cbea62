import { Button } from '@navikt/ds-react/Button';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import type { LiveState } from '../../../schemas/api/live';
import type { PathwayPage, StepView } from '../../../schemas/api/pathway';
import { useNow } from '../frame/use-now';
import { waitSentence } from '../pathway/wait-words';
import { ActAnswerBox } from '../step/act-answer-box';
import { useAct } from '../step/use-act';
import { useWords } from '../words/use-words';

type Props = { page: PathwayPage; live: LiveState };

const TICK_MS = 60_000;

/** Reminds whoever the root waits for, where the reader may. */
export function Nudge({ page, live }: Props) {
  const root = live.waits[0]?.step;
  const step = page.steps.find(({ key, acts }) => key === root && acts.includes('nudge'));
  return step === undefined ? null : <NudgeForm key={step.key} page={page} live={live} step={step} />;
}

function NudgeForm({ page, live, step }: Props & { step: StepView }) {
  const words = useWords(page.zone);
  const { say } = words;
  const now = useNow(TICK_MS);
  const [written, setWritten] = useState<string>();
  const place = { pathwayId: page.pathwayId, step: step.key };
  const { sent, busy, send } = useAct(place);
  const [root] = live.waits;
  const note = written ?? (root && say('inspector.nudgeText', { wait: waitSentence(root, words, now) })) ?? '';
  const nudge = () => void send({ name: 'nudge', body: { note } }, page.seq);
  return (
    <section aria-label={say('act.nudge')} className="section no-print">
      <Textarea
        label={say('inspector.nudgeLabel')}
        size="small"
        maxLength={4000}
        value={note}
        onChange={({ target }) => setWritten(target.value)}
      />
      <div className="act-buttons">
        <Button size="small" variant="secondary" loading={busy} onClick={nudge}>
          {say('act.of', { act: say('act.nudge'), step: words.step(step.key) })}
        </Button>
      </div>
      {sent?.outcome !== undefined && (
        <ActAnswerBox place={place} intent={sent.intent} outcome={sent.outcome} page={page} onAgain={nudge} />
      )}
    </section>
  );
}
