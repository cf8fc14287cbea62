import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import type { ActName } from '../../../schemas/api/act';
import type { StepView } from '../../../schemas/api/pathway';
import type { NeedsDomain } from '../../../schemas/needs-domain';
import { needsDomains, reasonsOf } from '../words/lists';
import { useWords } from '../words/use-words';
import { capital } from '../words/words';
import type { ActErrors, ActFields } from './act-body';

export type ReasonedAct = keyof typeof reasonsOf;

type Props = {
  name: ReasonedAct;
  refusals: StepView['refusals'];
  fields: ActFields;
  errors: ActErrors;
  onChange: (fields: ActFields) => void;
};

export const isReasoned = (name: ActName): name is ReasonedAct => name in reasonsOf;

/** A coded reason; for a no those that the pathway's rules know, each with what follows, and for an incomplete handover what is missing of it. */
export function ReasonFields({ name, refusals, fields, errors, onChange }: Props) {
  const { say } = useWords();
  const isNo = name === 'return' || name === 'decline';
  const after = (reason: string) => {
    const then = refusals.find((one) => one.reason === reason)?.then;
    return then === undefined ? '' : say(`consequence.${then}`);
  };
  return (
    <>
      <RadioGroup
        legend={say('act.chooseReason')}
        size="small"
        value={fields.reason}
        onChange={(reason: string) => onChange({ ...fields, reason })}
        error={errors.reason && say(errors.reason)}
      >
        {reasonsOf[name]
          .filter((reason) => !isNo || after(reason) !== '')
          .map((reason) => (
            <Radio key={reason} value={reason} description={after(reason)}>
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
