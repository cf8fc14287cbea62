import { BodyShort } from '@navikt/ds-react/Typography';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Explanation, ToRing } from '../../../schemas/api/explanation';
import type { LiveState } from '../../../schemas/api/live';
import type { PathwayPage, StepView } from '../../../schemas/api/pathway';
import { Phone, Ringing } from '../frame/ringing';
import { useWords } from '../words/use-words';
import { ringSentence } from './inspector-words';

type Props = { explanation: Explanation; page: PathwayPage; live: UseQueryResult<LiveState> };

/** Who can move the root of the chain: the agency, whom its register has for it, and above them where the clock leads. */
export function WhomToRing({ explanation, page, live }: Props) {
  const root = live.data?.waits[0]?.step;
  const reason = explanation.steps.find(({ step }) => step === root);
  const contact = page.steps.find(({ key }) => key === root)?.contact;
  return reason === undefined ? null : <RingOfStep reason={reason} contact={contact} zone={page.zone} />;
}

type StepProps = { reason: Explanation['steps'][number]; contact: StepView['contact']; zone: string };

/** Who can move what one step waits for. */
export function RingOfStep({ reason: { agreement, ring, people }, contact, zone }: StepProps) {
  const words = useWords(zone);
  if (agreement !== undefined)
    return <BodyShort spacing>{words.say('inspector.agreement', { scope: words.said('scope', agreement) })}</BodyShort>;
  if (ring === undefined) return null;
  return (
    <div className="section">
      <BodyShort spacing>
        {ringSentence(ring, words)}
        {contact !== undefined && ` ${[contact.name, contact.team].filter((part) => part !== undefined).join(', ')}. `}
        {contact?.phone !== undefined && <Phone number={contact.phone} />}
      </BodyShort>
      <People people={people} />
    </div>
  );
}

function People({ people }: { people: readonly ToRing[] }) {
  if (people.length === 0) return null;
  return (
    <ul>
      {people.map((person) => (
        <li key={person.member}>
          <Ringing {...person} />
        </li>
      ))}
    </ul>
  );
}
