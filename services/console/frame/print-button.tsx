import { Button } from '@navikt/ds-react/Button';
import { useWords } from '../words/use-words';

export function PrintButton() {
  const { say } = useWords();
  return (
    <Button size="small" variant="secondary" className="no-print" onClick={() => print()}>
      {say('print.button')}
    </Button>
  );
}
