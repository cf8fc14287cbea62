import { BodyLong, Heading } from '@navikt/ds-react/Typography';
import { useWords } from '../words/use-words';
import { HomeLink } from './home-link';
import { Titled } from './titled';

export function NotFoundPage() {
  const { say } = useWords();
  return (
    <>
      <Titled page={say('notFound.title')} />
      <Heading level="1" size="large" spacing>
        {say('notFound.title')}
      </Heading>
      <BodyLong spacing>{say('notFound.body')}</BodyLong>
      <HomeLink>{say('problem.home')}</HomeLink>
    </>
  );
}
