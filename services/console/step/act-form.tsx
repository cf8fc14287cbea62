import { Textarea } from '@navikt/ds-react/Textarea';
import { lazy, Suspense, type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useWords } from '../words/use-words';
import { type ActErrors, type ActFields, bodyOf, errorsIn } from './act-body';
import { handsOver } from './act-words';
import { type ActFormProps, Consequence, FormButtons, FormHeading } from './form-parts';
import { ReasonFields } from './reason-fields';

const HandoverForm = lazy(() => import('./handover-form').then(({ HandoverForm: form }) => ({ default: form })));

/** Asks for what an act needs to say; the handover report has a form of its own. */
export function ActForm(props: ActFormProps) {
  if (!handsOver(props.name, props.step.key)) return <ShortForm {...props} />;
  return (
    <Suspense>
      <HandoverForm {...props} />
    </Suspense>
  );
}

const nothing: ActFields = { reason: '', missing: [], note: '' };

function ShortForm({ name, step, busy, onSend, onCancel }: ActFormProps) {
  const { say } = useWords();
  const [fields, setFields] = useState(nothing);
  const [errors, setErrors] = useState<ActErrors>({});
  const form = useRef<HTMLFormElement>(null);
  useFocusOnFirstError(form, errors);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const found = errorsIn(name, fields);
    setErrors(found);
    if (Object.keys(found).length === 0) onSend(bodyOf(name, fields));
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className="act-form">
      <FormHeading name={name} step={step} />
      <Consequence name={name} step={step} />
      {(name === 'return' || name === 'decline') && (
        <ReasonFields name={name} fields={fields} errors={errors} onChange={setFields} />
      )}
      <Textarea
        label={say('act.note')}
        description={say('act.noteHelp')}
        size="small"
        maxLength={4000}
        value={fields.note}
        onChange={({ target }) => setFields({ ...fields, note: target.value })}
      />
      <FormButtons name={name} step={step} busy={busy} onCancel={onCancel} />
    </form>
  );
}

function useFocusOnFirstError(form: { current: HTMLFormElement | null }, errors: ActErrors) {
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"] input, input[aria-invalid="true"]')?.focus();
  }, [form, errors]);
}
