import { Heading } from '@navikt/ds-react/Typography';
import type { EngineState } from '../../../schemas/api/engine';
import type { PathwayPage } from '../../../schemas/api/pathway';
import { useWords } from '../words/use-words';
import { otherCauses, retrying } from './inspector-words';

export function OtherCauses({ page, engine }: { page: PathwayPage; engine: EngineState | undefined }) {
  const words = useWords(page.zone);
  const causes = [...(engine === undefined ? [] : retrying(engine, words)), ...otherCauses(page, words)];
  if (causes.length === 0) return null;
  return (
    <section aria-labelledby="causes" className="section">
      <Heading level="2" size="medium" id="causes" spacing>
        {words.say('inspector.causes')}
      </Heading>
      <ul>
        {causes.map((cause) => (
          <li key={cause}>{cause}</li>
        ))}
      </ul>
    </section>
  );
}
