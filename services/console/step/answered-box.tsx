import { Link } from '@navikt/ds-react/Link';
import { useQuery } from '@tanstack/react-query';
import type { ActAnswer } from '../../../schemas/api/act';
import type { Deed, Place } from '../api/act';
import { actQuery } from '../api/queries';
import { useWords } from '../words/use-words';
import { actWord } from './act-words';
import { AnswerAlert } from './answer-alert';

type Props = { place: Place; name: Deed; first: ActAnswer };

/** The pathway's answer. While it has none its status address is asked again and again. */
export function AnsweredBox({ place: { pathwayId, step }, name, first }: Props) {
  const { say, said } = useWords();
  const later = useQuery({ ...actQuery(pathwayId, first.reportId), enabled: first.outcome === 'pending' });
  const answer = later.data ?? first;
  switch (answer.outcome) {
    case 'taken':
      return (
        <AnswerAlert status="success" title={say(`answer.taken.${actWord(name, step)}`)}>
          {answer.seq === undefined ? undefined : say('answer.takenAt', { seq: answer.seq })}
        </AnswerAlert>
      );
    case 'set-aside':
      return (
        <AnswerAlert
          status="warning"
          title={say('answer.set-aside', { reason: said('setAsideReason', answer.reason ?? '') })}
        />
      );
    case 'repeated':
      return <AnswerAlert status="announcement" title={say('answer.repeated')} />;
    case 'awaits-second':
      return <AnswerAlert status="announcement" title={say('answer.awaits-second')} />;
    case 'not-agreed':
      return <AnswerAlert status="warning" title={say('answer.not-agreed')} />;
    case 'pending':
      return (
        <AnswerAlert status="announcement" title={say('answer.pending')}>
          {answer.status === undefined ? undefined : <Link href={answer.status}>{say('answer.statusAt')}</Link>}
        </AnswerAlert>
      );
  }
}
