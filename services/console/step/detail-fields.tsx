import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { lazy, Suspense } from 'react';
import type { StepKey } from '../../../schemas/step';
import { useReader } from '../api/use-reader';
import { TakerField } from '../my-work/taker-field';
import { useWords } from '../words/use-words';
import { capital } from '../words/words';
import { type ActErrors, type ActFields, asksFor, provesIt } from './act-body';
import type { ActFormProps } from './form-parts';

const DayField = lazy(() => import('./day-field').then(({ DayField: field }) => ({ default: field })));

type Props = Pick<ActFormProps, 'name' | 'step' | 'others'> & {
  fields: ActFields;
  errors: ActErrors;
  onChange: (fields: ActFields) => void;
};

/** To whom, on what condition and until which day: what an act names besides its reason. */
export function DetailFields({ name, step, others, fields, errors, onChange }: Props) {
  const { say } = useWords();
  const reader = useReader();
  return (
    <>
      {asksFor(name, 'to') && reader !== undefined && (
        <TakerField
          agency={reader.agency}
          value={fields.to}
          error={errors.to && say(errors.to)}
          onChange={(to) => onChange({ ...fields, to })}
        />
      )}
      {provesIt(name, step) && (
        <TextField
          label={say('act.proof')}
          description={say('act.proofHelp')}
          size="small"
          maxLength={120}
          value={fields.proof}
          error={errors.proof && say(errors.proof)}
          onChange={({ target }) => onChange({ ...fields, proof: target.value })}
        />
      )}
      {asksFor(name, 'condition') && (
        <ConditionField others={others} fields={fields} errors={errors} onChange={onChange} />
      )}
      {(['until', 'by'] as const)
        .filter((word) => asksFor(name, word))
        .map((word) => (
          <Suspense key={word}>
            <DayField
              label={say(`act.${word}`)}
              error={errors[word] && say(errors[word])}
              onChange={(day) => onChange({ ...fields, [word]: day })}
            />
          </Suspense>
        ))}
    </>
  );
}

/** Another step of the pathway, or a release date that is sure. */
function ConditionField({ others, fields, errors, onChange }: Omit<Props, 'name' | 'step'>) {
  const { say } = useWords();
  const done = (step: StepKey) => capital(say(`step.${step}.short`));
  return (
    <Select
      label={say('act.condition')}
      size="small"
      value={fields.condition}
      onChange={({ target }) => onChange({ ...fields, condition: target.value })}
      error={errors.condition && say(errors.condition)}
    >
      <option value="">{say('act.choose')}</option>
      <option value="release-date-confirmed">{capital(say('offerCondition.release-date-confirmed'))}</option>
      {others.map((step) => (
        <option key={step} value={step}>
          {done(step)}
        </option>
      ))}
    </Select>
  );
}
