import { Button } from '@navikt/ds-react/Button';
import { BodyShort, Heading } from '@navikt/ds-react/Typography';
import { use, useEffect, useRef } from 'react';
import type { ActName } from '../../../schemas/api/act';
import type { StepView } from '../../../schemas/api/pathway';
import type { StepKey } from '../../../schemas/step';
import { useWords } from '../words/use-words';
import { actWord } from './act-words';
import { HeadingLevel } from './heading-level';

export type ActFormProps = {
  pathwayId: string;
  name: ActName;
  step: StepView;
  /** The pathway's other steps: a yes may hang on one of them. */
  others: readonly StepKey[];
  busy: boolean;
  onSend: (body: Record<string, unknown>) => void;
  onCancel: () => void;
};

/** Where the reader is taken when a form opens. */
export function FormHeading({ name, step }: Pick<ActFormProps, 'name' | 'step'>) {
  const { say } = useWords();
  const level = use(HeadingLevel);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Heading level={level} size="xsmall" ref={heading} tabIndex={-1}>
      {say('act.of', { act: say(`act.${actWord(name, step.key)}`), step: say(`step.${step.key}.title`) })}
    </Heading>
  );
}

/** What comes of the act, said before it is sent. */
export function Consequence({ name, step }: Pick<ActFormProps, 'name' | 'step'>) {
  const { say } = useWords();
  const purpose = say(`step.${step.key}.purpose`);
  return <BodyShort>{say(`act.help.${actWord(name, step.key)}`, { purpose })}</BodyShort>;
}

export function FormButtons({ name, step, busy, onCancel }: Pick<ActFormProps, 'name' | 'step' | 'busy' | 'onCancel'>) {
  const { say } = useWords();
  return (
    <div className="act-buttons">
      <Button type="submit" size="small" loading={busy}>
        {say('act.confirm', { act: say(`act.${actWord(name, step.key)}`) })}
      </Button>
      <Button type="button" size="small" variant="tertiary" onClick={onCancel} disabled={busy}>
        {say('act.cancel')}
      </Button>
    </div>
  );
}
