import { ReadMore } from '@navikt/ds-react/ReadMore';
import { Heading } from '@navikt/ds-react/Typography';
import type { Explanation } from '../../../schemas/api/explanation';
import { useWords } from '../words/use-words';
import { Counted, WhoWasTold } from './step-reason';

/** Each step with how its date was counted, and who was told of it and when. */
export function StepReasons({ explanation: { steps } }: { explanation: Explanation }) {
  const { say } = useWords();
  return (
    <section aria-labelledby="reasons" className="section">
      <Heading level="2" size="medium" id="reasons" spacing>
        {say('inspector.reasons')}
      </Heading>
      {steps.map((reason) => (
        <OneStep key={reason.step} reason={reason} />
      ))}
    </section>
  );
}

function OneStep({ reason }: { reason: Explanation['steps'][number] }) {
  const words = useWords(reason.reckoning.zone);
  const { say } = words;
  const { step, status, due } = reason;
  const date = due === undefined ? say('steps.noDue') : words.due(due);
  return (
    <ReadMore
      size="small"
      header={say('inspector.step', { step: words.step(step), status: say(`status.${status}`), date })}
    >
      <Counted reason={reason} />
      <WhoWasTold reason={reason} />
    </ReadMore>
  );
}
