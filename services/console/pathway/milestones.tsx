import { Process } from '@navikt/ds-react/Process';
import { Heading } from '@navikt/ds-react/Typography';
import type { PathwayPage } from '../../../schemas/api/pathway';
import { useNow } from '../frame/use-now';
import type { Words } from '../words/words';
import { useWords } from '../words/use-words';
import { pinsOf } from './pins';

const MINUTE_MS = 60_000;

type Milestone = {
  key: string;
  at: number;
  title: string;
  when: string;
  status: 'active' | 'completed' | 'uncompleted';
};

function milestonesOf(page: PathwayPage, words: Words, now: number): Milestone[] {
  const { dates, say } = words;
  const days = pinsOf(page, words, now).map(({ kind, at, label }): Milestone => ({
    key: label,
    at,
    title: label,
    when: '',
    status: kind === 'today' ? 'active' : at <= now ? 'completed' : 'uncompleted',
  }));
  const steps = page.steps.flatMap(({ key, due, status, answeredAt }): Milestone[] => {
    const over = status === 'done' || status === 'accepted';
    const moment = over ? (answeredAt ?? due) : due;
    if (moment === undefined) return [];
    const title = `${words.step(key)}: ${say(`status.${status}`)}`;
    return [
      { key, at: dates.lastDay(moment), title, when: words.due(moment), status: over ? 'completed' : 'uncompleted' },
    ];
  });
  return [...days, ...steps].toSorted((a, b) => a.at - b.at);
}

/** The way in order, for a narrow screen and for paper. */
export function Milestones({ page }: { page: PathwayPage }) {
  const words = useWords(page.zone);
  const now = useNow(MINUTE_MS);
  return (
    <section aria-labelledby="milestones" className="timeline-narrow">
      <Heading level="2" size="medium" id="milestones" spacing>
        {words.say('timeline.title')}
      </Heading>
      <Process aria-labelledby="milestones" hideStatusText>
        {milestonesOf(page, words, now).map(({ key, title, when, status }) => (
          <Process.Event key={key} title={title} timestamp={when} status={status} />
        ))}
      </Process>
    </section>
  );
}
