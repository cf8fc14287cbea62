import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import type { NeedsDomain } from '../../../schemas/needs-domain';
import { declineReasons, needsDomains, returnReasons } from '../words/lists';
import { useWords } from '../words/use-words';
import { capital } from '../words/words';
import type { ActErrors, ActFields } from './act-body';

type Props = {
  name: 'return' | 'decline';
  fields: ActFields;
  errors: ActErrors;
  onChange: (fields: ActFields) => void;
};

/** A coded reason, and for an incomplete handover what is missing of it. */
export function ReasonFields({ name, fields, errors, onChange }: Props) {
  const { say } = useWords();
  const reasons = name === 'return' ? returnReasons : declineReasons;
  return (
    <>
      <RadioGroup
        legend={say('act.chooseReason')}
        size="small"
        value={fields.reason}
        onChange={(reason: string) => onChange({ ...fields, reason })}
        error={errors.reason && say(errors.reason)}
      >
        {reasons.map((reason) => (
          <Radio key={reason} value={reason}>
            {capital(say(`reason.${reason}`))}
          </Radio>
        ))}
      </RadioGroup>
      {name === 'return' && fields.reason === 'incomplete' && (
        <CheckboxGroup
          legend={say('act.missing')}
          size="small"
          value={fields.missing}
          onChange={(missing: NeedsDomain[]) => onChange({ ...fields, missing })}
          error={errors.missing && say(errors.missing)}
        >
          {needsDomains.map((need) => (
            <Checkbox key={need} value={need}>
              {say(`needs.${need}`)}
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
    </>
  );
}
