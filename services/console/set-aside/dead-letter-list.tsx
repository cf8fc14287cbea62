import { Heading } from '@navikt/ds-react/Typography';
import type { DeadLetter } from '../../../schemas/api/dead-letter';
import { Fact } from '../pathway/fact';
import { useWords } from '../words/use-words';
import { DiscardForm } from './discard-form';
import { LetterActs } from './letter-acts';

export function DeadLetterList({ letters }: { letters: readonly DeadLetter[] }) {
  const { say, moment } = useWords();
  return (
    <ul className="cards">
      {letters.map((letter) => (
        <li key={letter.id} className="card">
          <Heading level="3" size="xsmall">
            <span lang="en">{letter.reason}</span>
          </Heading>
          <dl className="facts">
            <Fact name={say('setAsidePage.at')}>{moment(letter.at)}</Fact>
            <Fact name={say('setAsidePage.where')}>
              {say('setAsidePage.place', {
                topic: letter.topic,
                partition: letter.partition,
                offset: letter.offset,
              })}
            </Fact>
            {letter.reportId !== undefined && <Fact name={say('setAsidePage.id')}>{letter.reportId}</Fact>}
            <Fact name={say('setAsidePage.redrives')}>{say('setAsidePage.times', { count: letter.redrives })}</Fact>
          </dl>
          <LetterActs choice={{ id: letter.id }} of={letter.id} />
          <DiscardForm letter={letter} />
        </li>
      ))}
    </ul>
  );
}
