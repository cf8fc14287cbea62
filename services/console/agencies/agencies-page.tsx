import { BodyLong, Heading } from '@navikt/ds-react/Typography';
import { useQuery } from '@tanstack/react-query';
import { agenciesQuery } from '../api/queries';
import { LoadingRows } from '../caseload/loading-rows';
import { ProblemBox } from '../frame/problem-box';
import { Titled } from '../frame/titled';
import { useWords } from '../words/use-words';
import { AddAgency } from './add-agency';
import { AgencyCard } from './agency-card';
import { ArrivalSearch } from './arrival-search';
import { useMayConnect } from './use-may-connect';

/** The agencies connected by name: what each is asked of, how it tells and is told, and whether that arrived. */
export function AgenciesPage() {
  const { say } = useWords();
  const agencies = useQuery(agenciesQuery());
  const mayConnect = useMayConnect();
  return (
    <>
      <Titled page={say('agenciesPage.title')} />
      <Heading level="1" size="large" spacing>
        {say('agenciesPage.title')}
      </Heading>
      <BodyLong spacing>{say('agenciesPage.intro')}</BodyLong>
      {mayConnect && <AddAgency />}
      {agencies.isError && <ProblemBox error={agencies.error} onRetry={() => void agencies.refetch()} />}
      {agencies.isPending && <LoadingRows />}
      {agencies.data?.length === 0 && <BodyLong className="empty">{say('agenciesPage.empty')}</BodyLong>}
      <ul className="cards">
        {agencies.data?.map((agency) => (
          <AgencyCard key={agency.name} agency={agency} />
        ))}
      </ul>
      <ArrivalSearch />
    </>
  );
}
