import { BodyShort, Heading } from '@navikt/ds-react/Typography';
import type { Deadlock } from '../../../schemas/api/live';
import type { PathwayPage } from '../../../schemas/api/pathway';
import { PathwayLink } from '../frame/pathway-link';
import { useWords } from '../words/use-words';
import { NudgeForm, nudgeable } from './nudge';

type Props = { deadlock: Deadlock; page: PathwayPage };

/** Steps that wait for each other: which yes to make firm, and a word to whoever gave it. */
export function Knot({ deadlock: { steps, firm }, page }: Props) {
  const words = useWords(page.zone);
  const { say } = words;
  const named = steps.map(words.step).join(', ');
  return (
    <section aria-labelledby="deadlock" className="section">
      <Heading level="2" size="medium" id="deadlock" spacing>
        {say('deadlock.title')}
      </Heading>
      <BodyShort spacing>{say('deadlock.line', { steps: named })}</BodyShort>
      {firm.map((step) => (
        <PathwayLink key={step} pathwayId={page.pathwayId} to={`steps/${step}`}>
          {say('deadlock.firm', { step: words.step(step) })}
        </PathwayLink>
      ))}
      {firm.map((key) => {
        const step = nudgeable(page, key);
        if (step === undefined) return null;
        const text = say('deadlock.text', { step: words.step(key), steps: named });
        return <NudgeForm key={key} page={page} step={step} text={text} />;
      })}
    </section>
  );
}
