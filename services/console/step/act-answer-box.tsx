import { BodyShort, Detail } from '@navikt/ds-react/Typography';
import { useEffect, useRef } from 'react';
import type { PathwayPage } from '../../../schemas/api/pathway';
import type { Problem } from '../../../schemas/api/problem';
import type { Intent, Outcome, Place } from '../api/act';
import { useWords } from '../words/use-words';
import { AnswerAlert } from './answer-alert';
import { AnsweredBox } from './answered-box';
import { AwayAnswer } from './away-answer';
import { OutdatedBox } from './outdated-box';

type Props = { place: Place; intent: Intent; outcome: Outcome; page: PathwayPage; onAgain: () => void };

/** What became of an act, said where it was done; the reader is taken there. */
export function ActAnswerBox(props: Props) {
  const box = useRef<HTMLDivElement>(null);
  const { outcome } = props;
  useEffect(() => box.current?.focus(), [outcome]);
  return (
    <div ref={box} tabIndex={-1} role="status" className="answer" data-outcome={outcome.kind}>
      <OutcomeBox {...props} />
    </div>
  );
}

function OutcomeBox({ place, intent, outcome, page, onAgain }: Props) {
  switch (outcome.kind) {
    case 'answered':
      return <AnsweredBox place={place} name={intent.act.name} first={outcome.answer} />;
    case 'outdated':
      return <OutdatedBox saw={outcome.saw} now={outcome.now} page={page} />;
    case 'refused':
      return <RefusedBox problem={outcome.problem} />;
    case 'away':
      return <AwayAnswer onAgain={onAgain} />;
  }
}

function RefusedBox({ problem }: { problem: Problem }) {
  const { say } = useWords();
  return (
    <AnswerAlert status="error" title={say('answer.refused', { title: problem.title })}>
      {problem.detail !== undefined && <BodyShort spacing>{problem.detail}</BodyShort>}
      {problem.fields?.map(({ field, message }) => (
        <BodyShort key={field} spacing>
          {field}: {message}
        </BodyShort>
      ))}
      {problem.trace !== '' && <Detail>{say('problem.trace', { trace: problem.trace })}</Detail>}
    </AnswerAlert>
  );
}
