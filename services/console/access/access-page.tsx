import { BodyLong, Heading } from '@navikt/ds-react/Typography';
import { useReader } from '../api/use-reader';
import { Part } from '../frame/part';
import { Titled } from '../frame/titled';
import { useWords } from '../words/use-words';
import { AccessExceptions } from './access-exceptions';
import { AccessRequests } from './access-requests';
import { ExplainRights } from './explain-rights';
import { NewException } from './new-exception';

/** Who sees what and why, who asks to, and whoever was let in or kept out; each part for those whose it is. */
export function AccessPage({ pathwayId }: { pathwayId: string }) {
  const { say } = useWords();
  const may = useReader()?.may ?? [];
  return (
    <>
      <Titled page={say('nav.access')} />
      <Heading level="1" size="large" spacing>
        {say('nav.access')}
      </Heading>
      <BodyLong spacing>{say('accessPage.intro')}</BodyLong>
      {!may.includes('explain-rights') && <BodyLong className="empty">{say('accessPage.notYours')}</BodyLong>}
      {may.includes('make-exceptions') && (
        <Part title={say('accessPage.requests')}>
          <AccessRequests />
        </Part>
      )}
      {may.includes('explain-rights') && (
        <Part title={say('accessPage.explain')}>
          <ExplainRights pathwayId={pathwayId} />
        </Part>
      )}
      {may.includes('see-exceptions') && (
        <Part title={say('accessPage.exceptions')}>
          <AccessExceptions mayEnd={may.includes('make-exceptions')} />
        </Part>
      )}
      {may.includes('make-exceptions') && (
        <Part title={say('accessPage.except')}>
          <NewException pathwayId={pathwayId} />
        </Part>
      )}
    </>
  );
}
