import { BodyShort } from '@navikt/ds-react/Typography';
import type { PathwayPage } from '../../../schemas/api/pathway';
import { eventSentence } from '../pathway/story-words';
import { useWords } from '../words/use-words';
import { AnswerAlert } from './answer-alert';

type Props = { saw: number; now: number | undefined; page: PathwayPage };

/** Both versions, and what lies between them: nothing was recorded, and the reader decides anew. */
export function OutdatedBox({ saw, now, page }: Props) {
  const words = useWords(page.zone);
  const { say, moment } = words;
  const current = now ?? (page.seq > saw ? page.seq : undefined);
  const between = page.timeline.filter(({ seq }) => seq > saw);
  return (
    <AnswerAlert status="warning" title={say('answer.outdated')}>
      <BodyShort spacing>
        {current === undefined
          ? say('answer.outdatedUnknown', { saw })
          : say('answer.outdatedBody', { saw, now: current })}
      </BodyShort>
      {between.length > 0 && (
        <>
          <BodyShort weight="semibold">{say('answer.since')}</BodyShort>
          <ul>
            {between.map((entry) => (
              <li key={entry.seq}>
                {moment(entry.at)}: {eventSentence(entry, words)}
              </li>
            ))}
          </ul>
        </>
      )}
    </AnswerAlert>
  );
}
