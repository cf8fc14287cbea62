import { Button } from '@navikt/ds-react/Button';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import type { LiveState } from '../../../schemas/api/live';
import type { PathwayPage, StepView } from '../../../schemas/api/pathway';
import type { StepKey } from '../../../schemas/step';
import { useNow } from '../frame/use-now';
import { waitSentence } from '../pathway/wait-words';
import { ActAnswerBox } from '../step/act-answer-box';
import { useAct } from '../step/use-act';
import { useWords } from '../words/use-words';

type Props = { page: PathwayPage; live: LiveState };

const TICK_MS = 60_000;

/** Reminds whoever the root waits for, where the reader may. */
export function Nudge({ page, live }: Props) {
  const words = useWords(page.zone);
  const now = useNow(TICK_MS);
  const [root] = live.waits;
  const step = nudgeable(page, root?.step);
  if (root === undefined || step === undefined) return null;
  const text = words.say('inspector.nudgeText', { wait: waitSentence(root, words, now) });
  return <NudgeForm key={step.key} page={page} step={step} text={text} />;
}

/** The step, where the reader may press whoever has it. */
export const nudgeable = (page: PathwayPage, step: StepKey | undefined): StepView | undefined =>
  page.steps.find(({ key, acts }) => key === step && acts.includes('nudge'));

type FormProps = { page: PathwayPage; step: StepView; text: string };

/** Begins with `text`, which the reader may write otherwise. */
export function NudgeForm({ page, step, text }: FormProps) {
  const words = useWords(page.zone);
  const { say } = words;
  const [written, setWritten] = useState<string>();
  const place = { pathwayId: page.pathwayId, step: step.key };
  const { sent, busy, send } = useAct(place);
  const note = written ?? text;
  const nudge = () => void send({ name: 'nudge', body: { note } }, page.seq);
  return (
    <section
      aria-label={say('act.of', { act: say('act.nudge'), step: words.step(step.key) })}
      className="section no-print"
    >
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
