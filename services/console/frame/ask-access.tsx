import { Button } from '@navikt/ds-react/Button';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { BodyShort, Heading } from '@navikt/ds-react/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useRef, useState } from 'react';
import type { AccessReceived } from '../../../schemas/api/access';
import { ask } from '../api/ask';
import { AnswerAlert } from '../step/answer-alert';
import { useWords } from '../words/use-words';
import { type AccessDraft, askedOf, isAnswered, wrongIn } from './access-draft';
import { ProblemBox } from './problem-box';
import { PurposeField } from './purpose-field';
import { useFocusOnFirstError } from './use-focus-on-first-error';

/** `pathwayId`: the one in the address; without one, a number of the person is asked for. */
type Props = { pathwayId?: string; number?: string };

/** Asks to be let in, alike for what is not there and for what is not theirs; in an emergency, opens it at once. */
export function AskAccess({ pathwayId, number = '' }: Props) {
  const { say } = useWords();
  const [draft, setDraft] = useState<AccessDraft>({ pathwayId, number, purpose: '', reason: '' });
  const [tried, setTried] = useState(0);
  const queries = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  useFocusOnFirstError(form, tried);
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: (asked: ReturnType<typeof askedOf>) =>
      ask<AccessReceived>(asked.path, { method: 'POST', body: asked.body }),
    onSuccess: ({ until }) => until !== undefined && void queries.invalidateQueries(),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried((times) => times + 1);
    if (isAnswered(draft)) mutate(askedOf(draft));
  };
  if (data !== undefined) return <Asked answer={data} />;
  return (
    <section className="section" aria-labelledby="ask-access">
      <Heading level="2" size="small" id="ask-access" spacing>
        {say('askAccess.title')}
      </Heading>
      <form ref={form} onSubmit={submit} noValidate className="act-form">
        <Fields draft={draft} isTried={tried > 0} onChange={setDraft} />
        <BodyShort size="small">
          {say(draft.purpose === 'emergency' ? 'askAccess.helpEmergency' : 'askAccess.help')}
        </BodyShort>
        <div className="act-buttons">
          <Button type="submit" size="small" loading={isPending}>
            {say(draft.purpose === 'emergency' ? 'askAccess.open' : 'askAccess.ask')}
          </Button>
        </div>
        {error !== null && <ProblemBox error={error} />}
      </form>
    </section>
  );
}

function Asked({ answer: { until } }: { answer: AccessReceived }) {
  const { say, moment } = useWords();
  return (
    <div role="status" className="section">
      <AnswerAlert
        status="success"
        title={until === undefined ? say('askAccess.asked') : say('askAccess.opened', { until: moment(until) })}
      />
    </div>
  );
}

type FieldsProps = { draft: AccessDraft; isTried: boolean; onChange: (draft: AccessDraft) => void };

function Fields({ draft, isTried, onChange }: FieldsProps) {
  const { say } = useWords();
  const wrong = isTried ? wrongIn(draft) : [];
  return (
    <>
      {draft.pathwayId === undefined && (
        <TextField
          label={say('askAccess.number')}
          size="small"
          autoComplete="off"
          maxLength={40}
          value={draft.number}
          error={wrong.includes('number') && say('askAccess.numberNeeded')}
          onChange={({ target }) => onChange({ ...draft, number: target.value })}
        />
      )}
      <PurposeField
        value={draft.purpose}
        missing={wrong.includes('purpose')}
        onChange={(purpose) => onChange({ ...draft, purpose })}
      />
      <Textarea
        label={say('askAccess.reason')}
        description={say('askAccess.reasonHelp')}
        size="small"
        maxLength={1000}
        value={draft.reason}
        error={wrong.includes('reason') && say('askAccess.reasonNeeded')}
        onChange={({ target }) => onChange({ ...draft, reason: target.value })}
      />
    </>
  );
}
