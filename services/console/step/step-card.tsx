import { ReadMore } from '@navikt/ds-react/ReadMore';
import { BodyShort, Heading } from '@navikt/ds-react/Typography';
import type { PathwayPage, StepView } from '../../../schemas/api/pathway';
import { PathwayLink } from '../frame/pathway-link';
import { useWords } from '../words/use-words';
import { isPrimary } from './act-words';
import { StepActs } from './step-acts';
import { StepFacts, StepLine } from './step-facts';
import { StepTags } from './step-tags';

type Props = { number: number; step: StepView; page: PathwayPage };

/** Nobody has anything to do with it now. */
const isQuiet = ({ status, overdue, escalatedTo, acts }: StepView): boolean =>
  !overdue &&
  (escalatedTo === undefined || status === 'cancelled') &&
  acts.every((act) => act === 'withdraw' || !isPrimary(act)) &&
  ['planned', 'blocked', 'accepted', 'done', 'cancelled'].includes(status);

export function StepCard({ number, step, page }: Props) {
  const { say } = useWords();
  const about = (
    <>
      <BodyShort size="small" className="subtle">
        {say(`step.${step.key}.purpose`)}
      </BodyShort>
      <StepFacts step={step} zone={page.zone} />
    </>
  );
  return (
    <article className="card" aria-labelledby={`step-${step.key}`} id={step.key}>
      <div className="title-row">
        <Heading level="4" size="small" id={`step-${step.key}`}>
          <PathwayLink pathwayId={page.pathwayId} to={`steps/${step.key}`}>
            {number}. {say(`step.${step.key}.title`)}
          </PathwayLink>
        </Heading>
        <StepTags step={step} />
      </div>
      {isQuiet(step) ? (
        <>
          <StepLine step={step} zone={page.zone} />
          <ReadMore header={say('steps.details')} size="small">
            {about}
          </ReadMore>
        </>
      ) : (
        about
      )}
      <StepActs step={step} page={page} />
    </article>
  );
}
