import { Button } from '@navikt/ds-react/Button';
import { BodyShort } from '@navikt/ds-react/Typography';
import { useRef, useState } from 'react';
import type { ActName } from '../../../schemas/api/act';
import type { PathwayPage, StepView } from '../../../schemas/api/pathway';
import { type Deed, type Intent, isOfPathway, type Outcome } from '../api/act';
import { useWords } from '../words/use-words';
import { ActAnswerBox } from './act-answer-box';
import { ActForm } from './act-form';
import { actWord, isPrimary } from './act-words';
import { ContentReader } from './content-reader';
import { MoreActs } from './more-acts';
import { useAct } from './use-act';

type Props = { step: StepView; page: PathwayPage };

/** The version an act is formed on: while the step looks as it did when the form was opened, the one on screen. */
type Basis = { seq: number; looked: string };

/** What the reader may do with a step, and what became of what they did. */
export function StepActs({ step, page }: Props) {
  const { pathwayId, seq } = page;
  const place = { pathwayId, step: step.key };
  const [form, setForm] = useState<{ name: ActName; basis?: Basis }>();
  const offer = step.offer?.offer ?? 0;
  const [readOffer, setReadOffer] = useState<number>();
  const { sent, busy, send, forget } = useAct(place);
  const buttons = useRef<HTMLDivElement>(null);
  const open = (name: ActName) => {
    forget();
    setForm({ name, basis: { seq, looked: JSON.stringify(step) } });
  };
  const close = () => {
    setForm(undefined);
    buttons.current?.focus();
  };
  const settle = ({ kind }: Outcome, name: Deed) => {
    if (kind === 'answered') setForm(undefined);
    if (kind === 'outdated' && !isOfPathway(name)) setForm({ name });
  };
  const again = async ({ act, seq: saw }: Intent) => settle(await send(act, saw), act.name);
  const submit = async (body: Record<string, unknown>) => {
    if (form === undefined) return;
    const { name, basis } = form;
    settle(await send({ name, body }, basis && basis.looked !== JSON.stringify(step) ? basis.seq : seq), name);
  };
  return (
    <div className="acts no-print" ref={buttons} tabIndex={-1}>
      {step.hasContent && (
        <ContentReader key={offer} pathwayId={pathwayId} step={step} onRead={() => setReadOffer(offer)} />
      )}
      {form === undefined && <ActButtons step={step} read={readOffer === offer} onOpen={open} />}
      {form !== undefined && (
        <ActForm
          pathwayId={pathwayId}
          name={form.name}
          step={step}
          others={page.steps.map(({ key }) => key).filter((key) => key !== step.key)}
          busy={busy}
          onSend={(body) => void submit(body)}
          onCancel={close}
        />
      )}
      {sent?.outcome !== undefined && (
        <ActAnswerBox
          place={place}
          intent={sent.intent}
          outcome={sent.outcome}
          page={page}
          onAgain={() => void again(sent.intent)}
        />
      )}
    </div>
  );
}

type ButtonsProps = { step: StepView; read: boolean; onOpen: (name: ActName) => void };

function ActButtons({ step, read, onOpen }: ButtonsProps) {
  const { say } = useWords();
  const unread = step.hasContent && !read && step.acts.includes('accept');
  const offered = step.acts.filter((name) => isPrimary(name) && !(unread && name === 'accept'));
  const more = step.acts.filter((name) => !isPrimary(name));
  const words = (name: ActName) => say(`act.${actWord(name, step.key)}`);
  return (
    <>
      {unread && <BodyShort size="small">{say('act.readFirst')}</BodyShort>}
      {step.acts.length > 0 && (
        <div className="act-buttons">
          {offered.map((name) => (
            <Button
              key={name}
              size="small"
              variant={name === 'accept' || name === 'complete' ? 'primary' : 'secondary'}
              aria-label={say('act.of', { act: words(name), step: say(`step.${step.key}.title`) })}
              onClick={() => onOpen(name)}
            >
              {words(name)}
            </Button>
          ))}
          {more.length > 0 && <MoreActs step={step} acts={more} onOpen={onOpen} />}
        </div>
      )}
    </>
  );
}
