import { Link } from '@navikt/ds-react/Link';
import { Link as RouterLink } from '@tanstack/react-router';
import { PrintMark } from './print-mark';
import { useWords } from '../words/use-words';

export function Footer() {
  const { say } = useWords();
  return (
    <footer className="footer">
      <PrintMark />
      <p>{say('footer.note')}</p>
      <p>{say('footer.made')}</p>
      <Link as={RouterLink} to="/help" data-color="neutral">
        {say('nav.help')}
      </Link>
      <Link href="/docs" data-color="neutral">
        {say('nav.apiDocs')}
      </Link>
    </footer>
  );
}
