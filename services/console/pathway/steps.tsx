import { Heading } from '@navikt/ds-react/Typography';
import type { PathwayPage } from '../../../schemas/api/pathway';
import { StepCard } from '../step/step-card';
import { useWords } from '../words/use-words';

export function Steps({ page }: { page: PathwayPage }) {
  const { say } = useWords();
  return (
    <section aria-labelledby="steps">
      <Heading level="2" size="medium" id="steps" spacing>
        {say('steps.title')}
      </Heading>
      <ol className="steps">
        {page.steps.map((step, index) => (
          <li key={step.key}>
            <StepCard number={index + 1} step={step} page={page} />
          </li>
        ))}
      </ol>
    </section>
  );
}
