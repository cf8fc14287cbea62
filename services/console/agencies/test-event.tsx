import { Button } from '@navikt/ds-react/Button';
import { Link as AkselLink } from '@navikt/ds-react/Link';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { BodyShort } from '@navikt/ds-react/Typography';
import { Link } from '@tanstack/react-router';
import { type SubmitEvent, useRef, useState } from 'react';
import type { TestEventAnswer } from '../../../schemas/api/connection';
import { ProblemBox } from '../frame/problem-box';
import { useFocusOnFirstError } from '../frame/use-focus-on-first-error';
import { WrongFields } from '../frame/wrong-fields';
import { agencyPath } from '../api/queries';
import { useWords } from '../words/use-words';
import { type EventDraft, eventErrorsIn, eventOf } from './event-draft';
import { useAgencyAct } from './use-agency-act';

/** Sends an event about nobody the way the agency would, and says how it is read. */
export function TestEvent({ name }: { name: string }) {
  const { say } = useWords();
  const [draft, setDraft] = useState<EventDraft>({ type: '', data: '{}' });
  const [tries, setTries] = useState(0);
  const test = useAgencyAct<ReturnType<typeof eventOf>, TestEventAnswer>(`${agencyPath(name)}/test-event`);
  const errors = tries === 0 ? {} : eventErrorsIn(draft);
  const form = useRef<HTMLFormElement>(null);
  useFocusOnFirstError(form, tries);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTries(tries + 1);
    if (Object.keys(eventErrorsIn(draft)).length === 0) test.mutate(eventOf(draft));
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className="map-code no-print">
      <TextField
        label={say('testEvent.type')}
        description={say('testEvent.typeHelp')}
        size="small"
        maxLength={200}
        value={draft.type}
        error={errors.type && say(errors.type)}
        onChange={({ target }) => setDraft({ ...draft, type: target.value })}
      />
      <Textarea
        label={say('testEvent.data')}
        description={say('testEvent.dataHelp')}
        size="small"
        minRows={2}
        maxLength={4000}
        value={draft.data}
        error={errors.data && say(errors.data)}
        onChange={({ target }) => setDraft({ ...draft, data: target.value })}
      />
      <WrongFields form={form} />
      <Button type="submit" size="small" variant="secondary" loading={test.isPending}>
        {say('testEvent.send')}
      </Button>
      <div role="status">{test.data !== undefined && <Became answer={test.data} />}</div>
      {test.error !== null && <ProblemBox error={test.error} />}
    </form>
  );
}

function Became({ answer: { outcome, reason } }: { answer: TestEventAnswer }) {
  const { say } = useWords();
  if (outcome === 'test') return <BodyShort size="small">{say('testEvent.read')}</BodyShort>;
  return (
    <BodyShort size="small">
      {say('testEvent.setAside')} <span lang="en">{reason}</span>{' '}
      <AkselLink as={Link} to="/set-aside">
        {say('nav.setAside')}
      </AkselLink>
    </BodyShort>
  );
}
