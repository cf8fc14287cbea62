import { Link } from '@navikt/ds-react/Link';
import { BodyShort, Detail } from '@navikt/ds-react/Typography';
import type { StepView } from '../../../schemas/api/pathway';
import { Fact } from '../pathway/fact';
import { useWords } from '../words/use-words';
import type { Words } from '../words/words';

type Props = { step: StepView; zone: string };

/** Whose it is, until when and by which rule, who was asked and what they said. */
export const StepFacts = ({ step, zone }: Props) => (
  <dl className="facts">
    <OwnerFact step={step} zone={zone} />
    <DueFact step={step} zone={zone} />
    <OfferFact step={step} zone={zone} />
    <AnswerFacts step={step} zone={zone} />
    <RelationFacts step={step} zone={zone} />
    <ContactFact step={step} zone={zone} />
  </dl>
);

/** Of a step nobody has anything to do with now: whose it will be or was and, while it is to come, until when. */
export function StepLine({ step, zone }: Props) {
  const words = useWords(zone);
  const whose = whoseOf(step, words);
  const by = step.place === 'over' || step.due === undefined ? undefined : words.due(step.due);
  return (
    <BodyShort size="small" className="subtle">
      {by === undefined ? whose : words.say('steps.line', { whose, by })}
    </BodyShort>
  );
}

const whoseOf = ({ owner, receiver }: StepView, { say }: Words): string =>
  receiver === undefined || receiver === owner
    ? say(`agencyTitle.${owner}`)
    : say('steps.fromTo', { owner: say(`agency.${owner}`), receiver: say(`agency.${receiver}`) });

function OwnerFact({ step }: Props) {
  const words = useWords();
  return <Fact name={words.say('steps.owner')}>{whoseOf(step, words)}</Fact>;
}

/** The rule comes from the profile, in English. */
function DueFact({ step, zone }: Props) {
  const { say, due } = useWords(zone);
  return (
    <Fact name={say('steps.due')}>
      {step.due === undefined ? say('steps.noDue') : due(step.due)}
      <Detail as="span" lang="en">
        {step.dueRule}
      </Detail>
    </Fact>
  );
}

function OfferFact({ step: { offer }, zone }: Props) {
  const { say, who, moment, due } = useWords(zone);
  if (offer === undefined) return null;
  const { to, candidate, offeredAt, replyBy } = offer;
  return (
    <Fact name={say('steps.offer')}>
      {say('steps.offered', { who: who(to, candidate), at: moment(offeredAt), by: due(replyBy) })}
      {offer.offer > 1 && <Detail as="span">{say('steps.nth', { offer: offer.offer })}</Detail>}
    </Fact>
  );
}

function AnswerFacts({ step: { answeredBy, answeredAt, reason, missing }, zone }: Props) {
  const { say, said, who, moment } = useWords(zone);
  return (
    <>
      {answeredBy !== undefined && answeredAt !== undefined && (
        <Fact name={say('steps.answered')}>
          {say('steps.answeredBy', { who: who(answeredBy), at: moment(answeredAt) })}
        </Fact>
      )}
      {reason !== undefined && <Fact name={say('steps.reason')}>{said('reason', reason)}</Fact>}
      {missing !== undefined && missing.length > 0 && (
        <Fact name={say('steps.missing')}>{missing.map((need) => say(`needs.${need}`)).join(', ')}</Fact>
      )}
    </>
  );
}

function RelationFacts({ step: { asked, needs, covers } }: Props) {
  const { say, said, step } = useWords();
  return (
    <>
      {asked.length > 0 && (
        <Fact name={say('steps.asked')}>{asked.map((candidate) => said('candidate', candidate)).join(', ')}</Fact>
      )}
      {needs.length > 0 && <Fact name={say('steps.needs')}>{needs.map(step).join(', ')}</Fact>}
      {covers.length > 0 && (
        <Fact name={say('steps.covers')}>{covers.map((need) => say(`needs.${need}`)).join(', ')}</Fact>
      )}
    </>
  );
}

function ContactFact({ step: { contact } }: Props) {
  const { say } = useWords();
  if (contact === undefined) return null;
  const { name, team, phone, email } = contact;
  return (
    <Fact name={say('steps.contact')}>
      {[name, team].filter((word) => word !== undefined).join(', ')}
      {phone !== undefined && (
        <Detail as="span">
          <Link href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</Link>
        </Detail>
      )}
      {email !== undefined && (
        <Detail as="span">
          <Link href={`mailto:${email}`}>{email}</Link>
        </Detail>
      )}
    </Fact>
  );
}
