import { Button } from '@navikt/ds-react/Button';
import { Detail, Heading } from '@navikt/ds-react/Typography';
import { useState } from 'react';
import type { PathwayPage, TimelineEntry } from '../../../schemas/api/pathway';
import { useWords } from '../words/use-words';
import { eventDetails } from './detail-words';
import { eventSentence } from './story-words';

const SHOWN = 15;

/** Everything that happened, newest first. */
export function Story({ page }: { page: PathwayPage }) {
  const { say } = useWords();
  const [all, setAll] = useState(false);
  const entries = page.timeline.toReversed();
  const hidden = all ? 0 : Math.max(0, entries.length - SHOWN);
  return (
    <section aria-labelledby="story" className="side-section">
      <Heading level="2" size="medium" id="story" spacing>
        {say('story.title')}
      </Heading>
      <StoryLines entries={entries.slice(0, entries.length - hidden)} zone={page.zone} />
      {hidden > 0 && (
        <Button size="small" variant="tertiary" onClick={() => setAll(true)} className="no-print">
          {say('story.more', { count: hidden })}
        </Button>
      )}
    </section>
  );
}

export const StoryLines = ({ entries, zone }: { entries: readonly TimelineEntry[]; zone: string }) => (
  <ol className="story" reversed>
    {entries.map((entry) => (
      <StoryLine key={entry.seq} entry={entry} zone={zone} />
    ))}
  </ol>
);

function StoryLine({ entry, zone }: { entry: TimelineEntry; zone: string }) {
  const words = useWords(zone);
  const from = entry.agency === undefined ? words.say('story.system') : words.say(`agencyTitle.${entry.agency}`);
  return (
    <li>
      <Detail>
        <time dateTime={entry.at}>{words.moment(entry.at)}</time> · {from}
      </Detail>
      <p>{eventSentence(entry, words)}</p>
      {eventDetails(entry, words).map((line) => (
        <Detail key={line}>{line}</Detail>
      ))}
    </li>
  );
}
