import { BodyLong, Heading } from '@navikt/ds-react/Typography';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { searchQuery } from '../api/queries';
import { useStore } from '../api/store';
import { CaseloadCards } from '../caseload/caseload-cards';
import { LoadingRows } from '../caseload/loading-rows';
import { AskAccess } from '../frame/ask-access';
import { ProblemBox } from '../frame/problem-box';
import { Titled } from '../frame/titled';
import { useWords } from '../words/use-words';
import { isSearchable, wanted } from './wanted';

/** Who was found by a name or a number, most urgent first; each leads to the pathway. */
export function SearchPage() {
  const { say } = useWords();
  const text = useStore(wanted);
  return (
    <>
      <Titled page={say('search.title')} />
      <Heading level="1" size="large" spacing>
        {say('search.title')}
      </Heading>
      <BodyLong spacing>{say('search.intro')}</BodyLong>
      {isSearchable(text) ? <Results key={text} text={text} /> : <TooShort text={text} />}
    </>
  );
}

function TooShort({ text }: { text: string }) {
  const { say } = useWords();
  return (
    <BodyLong className="empty" role="status">
      {say(text === '' ? 'search.begin' : 'search.tooShort')}
    </BodyLong>
  );
}

function Results({ text }: { text: string }) {
  const { say } = useWords();
  const { data, isPending, isLoadingError, error, refetch } = useQuery(searchQuery(text));
  const heading = useRef<HTMLHeadingElement>(null);
  const found = data?.items;
  useEffect(() => {
    if (found !== undefined) heading.current?.focus({ preventScroll: true });
  }, [found]);
  if (isPending) return <LoadingRows />;
  if (isLoadingError) return <ProblemBox error={error} onRetry={() => void refetch()} />;
  if (found === undefined) return null;
  return (
    <section aria-labelledby="found" className="section">
      <Heading level="2" size="medium" id="found" ref={heading} tabIndex={-1} spacing>
        {say('search.found', { count: found.length, text })}
      </Heading>
      {found.length === 0 ? (
        <>
          <BodyLong className="empty">{say('search.nobody')}</BodyLong>
          <AskAccess number={/\d/.test(text) ? text : ''} />
        </>
      ) : (
        <CaseloadCards rows={found} />
      )}
    </section>
  );
}
