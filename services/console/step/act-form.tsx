import { Textarea } from '@navikt/ds-react/Textarea';
import { lazy, Suspense, type SubmitEvent, useRef, useState } from 'react';
import { useFocusOnFirstError } from '../frame/use-focus-on-first-error';
import { WrongFields } from '../frame/wrong-fields';
import { useWords } from '../words/use-words';
import { type ActErrors, asksFor, bodyOf, errorsIn, nothingSaid } from './act-body';
import { writesContent } from './act-words';
import { DetailFields } from './detail-fields';
import { type ActFormProps, Consequence, FormButtons, FormHeading } from './form-parts';
import { isReasoned, ReasonFields } from './reason-fields';

const HandoverForm = lazy(() => import('./handover-form').then(({ HandoverForm: form }) => ({ default: form })));

/** Asks for what an act needs to say; the handover report has a form of its own. */
export function ActForm(props: ActFormProps) {
  if (!writesContent(props.name, props.step.key)) return <ShortForm {...props} />;
  return (
    <Suspense>
      <HandoverForm {...props} />
    </Suspense>
  );
}

function ShortForm({ name, step, others, busy, onSend, onCancel }: ActFormProps) {
  const { say } = useWords();
  const [fields, setFields] = useState(nothingSaid);
  const [errors, setErrors] = useState<ActErrors>({});
  const form = useRef<HTMLFormElement>(null);
  useFocusOnFirstError(form, errors);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const found = errorsIn(name, fields, step);
    setErrors(found);
    if (Object.keys(found).length === 0) onSend(bodyOf(name, fields, step));
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className="act-form">
      <FormHeading name={name} step={step} />
      <Consequence name={name} step={step} />
      <DetailFields name={name} step={step} others={others} fields={fields} errors={errors} onChange={setFields} />
      {isReasoned(name) && (
        <ReasonFields name={name} refusals={step.refusals} fields={fields} errors={errors} onChange={setFields} />
      )}
      <Textarea
        label={say(asksFor(name, 'note') ? 'act.question' : 'act.note')}
        description={say('act.noteHelp')}
        size="small"
        maxLength={4000}
        error={errors.note && say(errors.note)}
        value={fields.note}
        onChange={({ target }) => setFields({ ...fields, note: target.value })}
      />
      <WrongFields form={form} />
      <FormButtons name={name} step={step} busy={busy} onCancel={onCancel} />
    </form>
  );
}
