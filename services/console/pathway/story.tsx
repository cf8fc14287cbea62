import { Button } from '@navikt/ds-react/Button';
import { Detail, Heading } from '@navikt/ds-react/Typography';
import { useState } from 'react';
import type { PathwayPage, TimelineEntry } from '../../../schemas/api/pathway';
import { useWords } from '../words/use-words';
import { eventDetails } from './detail-words';
import { eventSentence, textOf } from './story-words';

const SHOWN = 15;

/** Everything that happened, newest first. */
export function Story({ page }: { page: PathwayPage }) {
  const { say } = useWords();
  const [all, setAll] = useState(false);
  const entries = page.timeline.toReversed();
  const brought = broughtIn(entries);
  const hidden = all ? 0 : Math.max(0, entries.length - SHOWN);
  return (
    <section aria-labelledby="story" className="side-section">
      <Heading level="2" size="medium" id="story" spacing>
        {say('story.title')}
      </Heading>
      <StoryLines entries={entries.slice(0, entries.length - hidden)} brought={brought} zone={page.zone} />
      {hidden > 0 && (
        <Button size="small" variant="tertiary" onClick={() => setAll(true)} className="no-print">
          {say('story.more', { count: hidden })}
        </Button>
      )}
    </section>
  );
}

type Lines = { entries: readonly TimelineEntry[]; brought?: ReadonlySet<number>; zone: string };

export const StoryLines = ({ entries, brought = new Set(), zone }: Lines) => (
  <ol className="story" reversed>
    {entries.map((entry) => (
      <StoryLine key={entry.seq} entry={entry} isBrought={brought.has(entry.seq)} zone={zone} />
    ))}
  </ol>
);

function StoryLine({ entry, isBrought, zone }: { entry: TimelineEntry; isBrought: boolean; zone: string }) {
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
      {isBrought && <Detail>{words.say('story.brought')}</Detail>}
    </li>
  );
}

/** What reports brought under a number that turned out to be somebody else's, for a person to look through. */
const broughtIn = (entries: readonly TimelineEntry[]): Set<number> =>
  new Set(entries.flatMap((entry) => (textOf(entry, 'brought') ?? '').split(' ').filter(Boolean).map(Number)));
