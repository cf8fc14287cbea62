import { Heading } from '@navikt/ds-react/Typography';
import type { ReactNode } from 'react';
import type { PathwayPage } from '../../../schemas/api/pathway';
import { LoadingRows } from '../caseload/loading-rows';
import { PathwayLink } from '../frame/pathway-link';
import { NotYours } from '../frame/not-yours';
import { Titled } from '../frame/titled';
import { useWords } from '../words/use-words';
import type { usePathway } from './use-pathway';

type Props = {
  pathwayId: string;
  title: 'datesPage.title' | 'inspector.title' | 'decidePage.title' | 'observePage.title' | 'myPlan.title';
  page: ReturnType<typeof usePathway>['page'];
  children: (page: PathwayPage) => ReactNode;
};

/** A page that says one thing about one person: whose it is, the way back, and what it holds once it is there. */
export function AboutPerson({ pathwayId, title, page, children }: Props) {
  const { say } = useWords();
  const words = say(title, { person: page.data?.name ?? page.data?.personRef ?? '…' });
  return (
    <>
      <Titled page={words} />
      <p className="back">
        <PathwayLink pathwayId={pathwayId}>{say('inspector.back')}</PathwayLink>
      </p>
      <Heading level="1" size="large" spacing>
        {words}
      </Heading>
      {page.isPending && <LoadingRows />}
      {page.isLoadingError && <NotYours pathwayId={pathwayId} error={page.error} onRetry={() => void page.refetch()} />}
      {page.data !== undefined && children(page.data)}
    </>
  );
}
