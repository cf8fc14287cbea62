import { BodyShort } from '@navikt/ds-react/Typography';
import type { Explanation } from '../../../schemas/api/explanation';
import { useWords } from '../words/use-words';
import { reckoningSentence, tellingSentence } from './inspector-words';

type Props = { reason: Explanation['steps'][number] };

/** From which day to which a due date was counted, what was passed over, and by which rule. */
export function Counted({ reason }: Props) {
  const words = useWords(reason.reckoning.zone);
  return (
    <>
      <BodyShort spacing>{reckoningSentence(reason, words)}</BodyShort>
      <BodyShort spacing>
        {words.say('reckoning.rule')} <span lang="en">{reason.reckoning.rule}</span>
      </BodyShort>
    </>
  );
}

/** Who was reminded, asked or given it, and when. */
export function WhoWasTold({ reason: { reckoning, told } }: Props) {
  const words = useWords(reckoning.zone);
  if (told.length === 0) return <BodyShort>{words.say('told.nobody')}</BodyShort>;
  return (
    <ul>
      {told.map((telling) => (
        <li key={telling.seq}>{tellingSentence(telling, words)}</li>
      ))}
    </ul>
  );
}
