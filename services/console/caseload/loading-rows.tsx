import { Skeleton } from '@navikt/ds-react/Skeleton';
import { useWords } from '../words/use-words';

export function LoadingRows() {
  const { say } = useWords();
  return (
    <div aria-busy="true">
      <p className="aksel-sr-only">{say('loading')}</p>
      {['a', 'b', 'c', 'd', 'e'].map((line) => (
        <Skeleton key={line} variant="rectangle" height="2.5rem" className="loading-row" />
      ))}
    </div>
  );
}
