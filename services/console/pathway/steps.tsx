import { Heading } from '@navikt/ds-react/Typography';
import type { PathwayPage, StepPlace, StepView } from '../../../schemas/api/pathway';
import { useReader } from '../api/use-reader';
import { StepCard } from '../step/step-card';
import { places } from '../words/lists';
import { useWords } from '../words/use-words';

/** The plan in the order in which somebody reads it: what is to be done, what comes later, what is over. */
export function Steps({ page }: { page: PathwayPage }) {
  const { say } = useWords();
  return (
    <section aria-labelledby="steps">
      <Heading level="2" size="medium" id="steps" spacing>
        {say('steps.title')}
      </Heading>
      {places.map((place) => (
        <Group key={place} place={place} page={page} />
      ))}
    </section>
  );
}

/** Whoever is asked has it to do, else whose it is. */
const isFor = ({ offer, owner }: StepView, agency: string | undefined): boolean => (offer?.to ?? owner) === agency;

/** A step keeps the number it has in the whole plan; what the reader's own agency has to do comes first. */
function Group({ place, page }: { place: StepPlace; page: PathwayPage }) {
  const { say } = useWords();
  const own = useReader()?.agency;
  const steps = page.steps
    .map((step, index) => ({ step, number: index + 1 }))
    .filter(({ step }) => step.place === place)
    .toSorted((a, b) => (place === 'now' ? Number(isFor(b.step, own)) - Number(isFor(a.step, own)) : 0));
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby={`steps-${place}`} className="step-group">
      <Heading level="3" size="small" id={`steps-${place}`} spacing>
        {say(`steps.place.${place}`, { count: steps.length })}
      </Heading>
      <ol className="steps">
        {steps.map(({ step, number }) => (
          <li key={step.key}>
            <StepCard number={number} step={step} page={page} />
          </li>
        ))}
      </ol>
    </section>
  );
}
