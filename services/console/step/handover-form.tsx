import { ErrorSummary } from '@navikt/ds-react/ErrorSummary';
import { Loader } from '@navikt/ds-react/Loader';
import { Textarea } from '@navikt/ds-react/Textarea';
import { BodyShort } from '@navikt/ds-react/Typography';
import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { contentQuery } from '../api/queries';
import { needsDomains } from '../words/lists';
import { useWords } from '../words/use-words';
import { type ActErrors, bodyOf, errorsIn, nothingSaid } from './act-body';
import { type ActFormProps, Consequence, FormButtons, FormHeading } from './form-parts';
import {
  type DraftError,
  type DraftPart,
  draftOf,
  emptyDraft,
  type HandoverDraft,
  lists,
  texts,
  write,
} from './handover-draft';
import { isReasoned, ReasonFields } from './reason-fields';

type FieldsProps = { draft: HandoverDraft; errors: readonly DraftError[]; onChange: (draft: HandoverDraft) => void };

const fieldId = (part: DraftPart): string =>
  part === 'needs' ? `handover-${needsDomains[0] ?? ''}` : `handover-${part}`;

/** Writes a handover report, or writes on at the one that was handed over before. */
export function HandoverForm(props: ActFormProps) {
  const { say } = useWords();
  const { pathwayId, step } = props;
  const before = useQuery({ ...contentQuery(pathwayId, step.key, step.offer?.offer ?? 0), enabled: step.hasContent });
  if (before.isLoading) return <Loader title={say('loading')} />;
  return <WritingForm {...props} start={before.data === undefined ? emptyDraft : draftOf(before.data)} />;
}

/** What is in it is what the receiver will read before accepting. */
function WritingForm({ name, step, busy, onSend, onCancel, start }: ActFormProps & { start: HandoverDraft }) {
  const [draft, setDraft] = useState(start);
  const [fields, setFields] = useState(nothingSaid);
  const [errors, setErrors] = useState<DraftError[]>([]);
  const [unsaid, setUnsaid] = useState<ActErrors>({});
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const written = write(draft);
    const found = errorsIn(name, fields, step);
    setErrors('errors' in written ? written.errors : []);
    setUnsaid(found);
    if ('content' in written && Object.keys(found).length === 0)
      onSend({ content: written.content, ...bodyOf(name, fields, step) });
  };
  return (
    <form onSubmit={submit} noValidate className="act-form">
      <FormHeading name={name} step={step} />
      <Consequence name={name} step={step} />
      {isReasoned(name) && (
        <ReasonFields name={name} refusals={step.refusals} fields={fields} errors={unsaid} onChange={setFields} />
      )}
      <NeedsFields draft={draft} errors={errors} onChange={setDraft} />
      <TextFields draft={draft} errors={errors} onChange={setDraft} />
      <ListFields draft={draft} errors={errors} onChange={setDraft} />
      <Errors errors={errors} />
      <FormButtons name={name} step={step} busy={busy} onCancel={onCancel} />
    </form>
  );
}

/** What is said beside a part, as the summary says it. */
function useErrorOf(errors: readonly DraftError[]) {
  const { say } = useWords();
  return (part: DraftPart): string | undefined => {
    const error = errors.find((one) => one.part === part);
    return error && say(error.text, { field: say(`content.${part}`) });
  };
}

function NeedsFields({ draft, errors, onChange }: FieldsProps) {
  const { say } = useWords();
  const errorOf = useErrorOf(errors);
  return (
    <fieldset className="plain-fieldset">
      <legend className="label">{say('content.needs')}</legend>
      <BodyShort size="small">{say('content.needsHelp')}</BodyShort>
      {needsDomains.map((need) => (
        <Textarea
          key={need}
          id={`handover-${need}`}
          label={say(`needs.${need}`)}
          error={need === needsDomains[0] && errorOf('needs')}
          size="small"
          minRows={1}
          value={draft.needs[need] ?? ''}
          onChange={({ target }) => onChange({ ...draft, needs: { ...draft.needs, [need]: target.value } })}
        />
      ))}
    </fieldset>
  );
}

function TextFields({ draft, errors, onChange }: FieldsProps) {
  const { say } = useWords();
  const errorOf = useErrorOf(errors);
  return texts.map((part) => (
    <Textarea
      key={part}
      id={fieldId(part)}
      label={say(`content.${part}`)}
      error={errorOf(part)}
      description={part === 'whatWorks' && say('content.whatWorksHelp')}
      size="small"
      minRows={2}
      value={draft[part]}
      onChange={({ target }) => onChange({ ...draft, [part]: target.value })}
    />
  ));
}

function ListFields({ draft, errors, onChange }: FieldsProps) {
  const { say } = useWords();
  const errorOf = useErrorOf(errors);
  return lists.map((part) => (
    <Textarea
      key={part}
      id={fieldId(part)}
      label={say(`content.${part}`)}
      error={errorOf(part)}
      description={say('content.onePerLine')}
      size="small"
      minRows={2}
      value={draft[part]}
      onChange={({ target }) => onChange({ ...draft, [part]: target.value })}
    />
  ));
}

function Errors({ errors }: { errors: readonly DraftError[] }) {
  const { say } = useWords();
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) summary.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <ErrorSummary ref={summary} size="small" heading={say('content.errors')} headingTag="h5">
      {errors.map(({ part, text }) => (
        <ErrorSummary.Item key={`${part}/${text}`} href={`#${fieldId(part)}`}>
          {say(text, { field: say(`content.${part}`) })}
        </ErrorSummary.Item>
      ))}
    </ErrorSummary>
  );
}
