import { Tag } from '@navikt/ds-react/Tag';
import { BodyShort, Heading } from '@navikt/ds-react/Typography';
import type { UseQueryResult } from '@tanstack/react-query';
import type { LiveState, Wait } from '../../../schemas/api/live';
import type { PathwayPage } from '../../../schemas/api/pathway';
import { useNow } from '../frame/use-now';
import { useWords } from '../words/use-words';
import { thenSentence, waitSentence } from './wait-words';

type Props = { live: UseQueryResult<LiveState>; page: PathwayPage };

const TICK_MS = 10_000;

/** The first line of the page's work: for whom, since when, and what happens when the clock runs out. */
export function Waits({ live, page }: Props) {
  const { say } = useWords(page.zone);
  const [first, ...further] = live.data?.waits ?? [];
  if (page.closed !== undefined) return null;
  return (
    <section aria-labelledby="waits" className="waits">
      <Heading level="2" size="xsmall" id="waits" className="aksel-sr-only">
        {say('waits.title')}
      </Heading>
      {live.isError && <BodyShort>{say('waits.notAsked')}</BodyShort>}
      {first !== undefined && <WaitLine wait={first} zone={page.zone} root />}
      {live.isSuccess && first === undefined && <NobodyWaited live={live.data} zone={page.zone} />}
      {further.length > 0 && (
        <>
          <Heading level="3" size="xsmall" className="waits-further">
            {say('waits.further')}
          </Heading>
          <ul>
            {further.map((wait) => (
              <li key={`${wait.kind}/${wait.step ?? ''}`}>
                <WaitLine wait={wait} zone={page.zone} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** One wait as a sentence, with what happens then. */
export function WaitLine({ wait, zone, root = false }: { wait: Wait; zone: string; root?: boolean }) {
  const words = useWords(zone);
  const now = useNow(TICK_MS);
  const sentence = waitSentence(wait, words, now);
  const then = thenSentence(wait, words, now);
  return (
    <p className={root ? 'wait-root' : 'wait'}>
      {root ? words.say('waits.root', { wait: sentence }) : sentence}
      {then !== undefined && `; ${then}`}.{' '}
      {wait.overdue && (
        <Tag size="xsmall" data-color="danger" variant="moderate">
          {words.say('waits.overdue')}
        </Tag>
      )}
    </p>
  );
}

function NobodyWaited({ live, zone }: { live: LiveState; zone: string }) {
  const { say, until } = useWords(zone);
  const now = useNow(TICK_MS);
  return (
    <p className="wait-root">
      {say('waits.none')}{' '}
      {live.nextClock !== undefined && say('waits.nextClock', { until: until(live.nextClock, now) })}
    </p>
  );
}
