import { Link } from '@navikt/ds-react/Link';
import { BodyShort } from '@navikt/ds-react/Typography';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Explanation } from '../../../schemas/api/explanation';
import type { LiveState } from '../../../schemas/api/live';
import type { PathwayPage } from '../../../schemas/api/pathway';
import { useWords } from '../words/use-words';
import { ringSentence } from './inspector-words';

type Props = { explanation: Explanation; page: PathwayPage; live: UseQueryResult<LiveState> };

/** Who can move the root of the chain, with a number where their agency told one. */
export function WhomToRing({ explanation, page, live }: Props) {
  const words = useWords(page.zone);
  const root = live.data?.waits[0]?.step;
  const ring = explanation.steps.find(({ step }) => step === root)?.ring;
  const contact = page.steps.find(({ key }) => key === root)?.contact;
  if (ring === undefined) return null;
  return (
    <BodyShort spacing className="section">
      {ringSentence(ring, words)}
      {contact !== undefined && ` ${[contact.name, contact.team].filter((part) => part !== undefined).join(', ')}. `}
      {contact?.phone !== undefined && <Link href={`tel:${contact.phone.replaceAll(' ', '')}`}>{contact.phone}</Link>}
    </BodyShort>
  );
}
