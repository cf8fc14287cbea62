import { Button } from '@navikt/ds-react/Button';
import { BodyShort, Detail } from '@navikt/ds-react/Typography';
import { useEffect, useRef, useState } from 'react';
import type { Agency } from '../../../schemas/agency';
import type { WorkItem } from '../../../schemas/api/my-work';
import { Away } from '../api/ask';
import { ProblemBox } from '../frame/problem-box';
import { AnswerAlert } from '../step/answer-alert';
import { AwayAnswer } from '../step/away-answer';
import { useWords } from '../words/use-words';
import { GiveForm } from './give-form';
import { type Seen, useAcknowledging } from './use-acknowledging';
import { type Given, useGiving } from './use-giving';
import { mayGive, refusals } from './work-words';

type Props = { agency: Agency; items: readonly WorkItem[]; onDone: () => void };

/** What is chosen, kept in sight, and what may be done with all of it at once. */
export function GiveBar({ agency, items: chosen, onDone }: Props) {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  const { given, busy, give, again, forget } = useGiving();
  const seen = useAcknowledging(onDone);
  const items = chosen.filter((item) => mayGive(item, agency));
  const stay = chosen.length - items.length;
  const done = (answered: unknown) => {
    if (answered === undefined) return;
    setOpen(false);
    onDone();
  };
  if (chosen.length === 0 && given === undefined && seen.outcome === undefined) return null;
  return (
    <section aria-label={say('myWork.chosenLabel')} className="give-bar no-print">
      {given !== undefined && <GivenBox given={given} onAgain={() => void again().then(done)} onClose={forget} />}
      <SeenBox outcome={seen.outcome} />
      {chosen.length > 0 && !open && (
        <div className="act-buttons">
          <BodyShort weight="semibold">{say('myWork.chosen', { count: chosen.length })}</BodyShort>
          {items.length > 0 && (
            <Button size="small" onClick={() => setOpen(true)}>
              {say('act.reassign')}
            </Button>
          )}
          <Button size="small" variant="secondary" loading={seen.busy} onClick={() => void seen.acknowledge(chosen)}>
            {say('myWork.acknowledge')}
          </Button>
          <Button size="small" variant="tertiary" onClick={onDone}>
            {say('myWork.chooseNone')}
          </Button>
          <Detail>{say('myWork.acknowledgeHelp')}</Detail>
        </div>
      )}
      {items.length > 0 && open && (
        <GiveForm
          agency={agency}
          count={items.length}
          stay={stay}
          busy={busy}
          onGive={(gift) => void give(items, gift).then(done)}
          onCancel={() => setOpen(false)}
        />
      )}
    </section>
  );
}

function SeenBox({ outcome }: { outcome: Seen | undefined }) {
  const { say } = useWords();
  if (outcome === undefined) return null;
  if ('problem' in outcome) return <ProblemBox error={outcome.problem} />;
  return (
    <div role="status">
      <AnswerAlert status="success" title={say('myWork.acknowledgedCount', { count: outcome.count })} />
    </div>
  );
}

type GivenProps = { given: Given; onAgain: () => void; onClose: () => void };

/** What became of what was given, each refusal with its reason; the reader is taken there. */
function GivenBox({ given, onAgain, onClose }: GivenProps) {
  const words = useWords();
  const { say } = words;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [given]);
  const { answered, problem } = given;
  const refused = refusals(answered ?? [], words);
  const count = (answered?.length ?? 0) - refused.length;
  return (
    <div ref={box} tabIndex={-1} role="status" className="answer">
      {problem instanceof Away && <AwayAnswer onAgain={onAgain} />}
      {problem !== undefined && !(problem instanceof Away) && <ProblemBox error={problem} />}
      {answered !== undefined && (
        <AnswerAlert status={refused.length === 0 ? 'success' : 'warning'} title={say('myWork.given', { count })}>
          {refused.length > 0 && (
            <>
              <BodyShort>{say('myWork.notGiven', { count: refused.length })}</BodyShort>
              <ul>
                {refused.map(({ key, text }) => (
                  <li key={key}>{text}</li>
                ))}
              </ul>
            </>
          )}
          <Button size="small" variant="tertiary" onClick={onClose}>
            {say('act.close')}
          </Button>
        </AnswerAlert>
      )}
    </div>
  );
}
