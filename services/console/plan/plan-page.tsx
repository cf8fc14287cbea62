import { Button } from '@navikt/ds-react/Button';
import { BodyLong, Heading } from '@navikt/ds-react/Typography';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { Titled } from '../frame/titled';
import { WrongFields } from '../frame/wrong-fields';
import { useWords } from '../words/use-words';
import { PlanFields } from './plan-fields';
import { type Draft, type DraftErrors, emptyDraft, errorsIn } from './plan-form';
import { Planned } from './planned';

/** Who, where and since when; then what a pathway would begin with, before it is asked for. */
export function PlanPage() {
  const { say } = useWords();
  const [draft, setDraft] = useState(emptyDraft);
  const [errors, setErrors] = useState<DraftErrors>({});
  const [shown, setShown] = useState<Draft>();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);
  const change = (next: Draft) => {
    setDraft(next);
    setShown(undefined);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const found = errorsIn(draft);
    setErrors(found);
    setShown(Object.keys(found).length === 0 ? draft : undefined);
  };
  return (
    <>
      <Titled page={say('planPage.title')} />
      <Heading level="1" size="large" spacing>
        {say('planPage.title')}
      </Heading>
      <BodyLong spacing>{say('planPage.intro')}</BodyLong>
      <form ref={form} onSubmit={submit} noValidate className="plan-form">
        <PlanFields draft={draft} errors={errors} onChange={change} />
        <WrongFields form={form} />
        <div className="act-buttons">
          <Button type="submit" size="small" variant={shown === undefined ? 'primary' : 'secondary'}>
            {say('planPage.show')}
          </Button>
        </div>
      </form>
      {shown !== undefined && <Planned draft={shown} />}
    </>
  );
}
