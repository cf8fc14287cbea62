import { Button } from '@navikt/ds-react/Button';
import { BodyShort } from '@navikt/ds-react/Typography';
import { useStore } from '../api/store';
import { useWords } from '../words/use-words';
import { polling } from './use-changes';

/** What has changed since the list was shown, quietly: nothing moves until the reader asks. */
export function ChangesBar({ count, onShow }: { count: number; onShow: () => void }) {
  const { say } = useWords();
  const polls = useStore(polling);
  return (
    <div className="changes" role="status">
      {count > 0 && (
        <Button size="small" variant="secondary" onClick={onShow}>
          {say('live.changes', { count })}
        </Button>
      )}
      {polls && <BodyShort size="small">{say('live.polling')}</BodyShort>}
    </div>
  );
}
