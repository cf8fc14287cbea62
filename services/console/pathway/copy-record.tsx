import { CopyButton } from '@navikt/ds-react/CopyButton';
import type { PathwayPage } from '../../../schemas/api/pathway';
import { useWords } from '../words/use-words';
import { caseRecordText } from './case-record';

export function CopyRecord({ page }: { page: PathwayPage }) {
  const words = useWords(page.zone);
  return (
    <CopyButton
      className="no-print"
      size="small"
      copyText={caseRecordText(page, words)}
      text={words.say('pathway.copy')}
      activeText={words.say('inspector.copied')}
    />
  );
}
