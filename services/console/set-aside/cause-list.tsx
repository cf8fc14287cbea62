import { BodyShort, Heading } from '@navikt/ds-react/Typography';
import { useQuery } from '@tanstack/react-query';
import type { Connection } from '../../../schemas/api/connection';
import type { LetterCause } from '../../../schemas/api/dead-letter';
import { useMayConnect } from '../agencies/use-may-connect';
import { agenciesQuery } from '../api/queries';
import { Fact } from '../pathway/fact';
import { useWords } from '../words/use-words';
import { LetterActs } from './letter-acts';
import { unmappedIn } from './letter-words';
import { MapCode } from './map-code';

/** What holds letters back, the most frequent cause first, with what may be done about all of them at once. */
export const CauseList = ({ causes }: { causes: readonly LetterCause[] }) => (
  <ul className="cards">
    {causes.map((cause) => (
      <CauseCard key={cause.cause} cause={cause} />
    ))}
  </ul>
);

type Unmapped = { agency: Connection; field: string; code: string };

/** What a code means is said by an integrator of its agency; whoever else reads is told so. */
function Meaning({ agency, ...unmapped }: Unmapped) {
  const { say } = useWords();
  if (useMayConnect(agency.kind)) return <MapCode agency={agency} {...unmapped} />;
  return (
    <BodyShort size="small">
      {say('letterActs.meansBySomebody', { agency: agency.name, code: unmapped.code })}
    </BodyShort>
  );
}

function CauseCard({ cause: { cause, count, since, reasons } }: { cause: LetterCause }) {
  const { say, moment } = useWords();
  const { data: agencies = [] } = useQuery(agenciesQuery());
  return (
    <li className="card">
      <Heading level="3" size="xsmall">
        <span lang="en">{cause}</span>
      </Heading>
      <dl className="facts">
        <Fact name={say('letterActs.held')}>{say('letterActs.heldCount', { count })}</Fact>
        <Fact name={say('letterActs.since')}>{moment(since)}</Fact>
      </dl>
      {reasons.some(({ reason }) => unmappedIn(reason) !== undefined) && (
        <BodyShort size="small">{say('letterActs.meansHelp')}</BodyShort>
      )}
      {reasons.map(({ reason, topic }) => {
        const unmapped = unmappedIn(reason);
        const agency = agencies.find((one) => one.topic === topic);
        if (unmapped === undefined || agency === undefined) return null;
        return <Meaning key={topic + reason} agency={agency} {...unmapped} />;
      })}
      <LetterActs choice={{ cause }} of={cause} />
    </li>
  );
}
