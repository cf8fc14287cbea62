import { Button } from '@navikt/ds-react/Button';
import { BodyShort } from '@navikt/ds-react/Typography';
import { type ReactNode, type SubmitEvent, useRef } from 'react';
import type { PathwayPage } from '../../../schemas/api/pathway';
import type { Intent, PathwayDeed } from '../api/act';
import { useFocusOnFirstError } from '../frame/use-focus-on-first-error';
import { ActAnswerBox } from '../step/act-answer-box';
import { useAct } from '../step/use-act';
import { useWords } from '../words/use-words';

export type Decided = Exclude<PathwayDeed, 'propose-release'>;

type Props = {
  page: PathwayPage;
  name: Decided;
  /** What was wrong when it was last tried. */
  tried: object;
  /** The request's body, or undefined where something is left to say. */
  said: () => Record<string, unknown> | undefined;
  onTaken: () => void;
  children: ReactNode;
};

/** What comes of it, the fields, the button, and what became of it. */
export function PathwayActForm({ page, name, tried, said, onTaken, children }: Props) {
  const { say } = useWords();
  const place = { pathwayId: page.pathwayId };
  const { sent, busy, send } = useAct(place);
  const form = useRef<HTMLFormElement>(null);
  useFocusOnFirstError(form, tried);
  const tell = async ({ act, seq }: Pick<Intent, 'act' | 'seq'>) => {
    const outcome = await send(act, seq);
    if (outcome.kind === 'answered' && outcome.answer.outcome !== 'set-aside') onTaken();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const body = said();
    if (body !== undefined) void tell({ act: { name, body }, seq: page.seq });
  };
  const mine = sent?.intent.act.name === name ? sent : undefined;
  return (
    <>
      <form ref={form} onSubmit={submit} noValidate className="act-form">
        <BodyShort>{say(`pathwayAct.${name}.help`)}</BodyShort>
        {children}
        <div className="act-buttons">
          <Button type="submit" loading={busy && mine !== undefined} disabled={busy && mine === undefined}>
            {say(`pathwayAct.${name}.confirm`)}
          </Button>
        </div>
      </form>
      {mine?.outcome !== undefined && (
        <ActAnswerBox
          place={place}
          intent={mine.intent}
          outcome={mine.outcome}
          page={page}
          onAgain={() => void tell(mine.intent)}
        />
      )}
    </>
  );
}
