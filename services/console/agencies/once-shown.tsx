import { CopyButton } from '@navikt/ds-react/CopyButton';
import { LocalAlert } from '@navikt/ds-react/LocalAlert';
import { BodyShort } from '@navikt/ds-react/Typography';
import { useWords } from '../words/use-words';

type Props = { title: string; secret: string };

/** What is kept here as a hash or sealed: whoever is to have it copies it now, or asks for another. */
export function OnceShown({ title, secret }: Props) {
  const { say } = useWords();
  return (
    <LocalAlert status="success" as="div" role="status">
      <LocalAlert.Header>
        <LocalAlert.Title as="div">{title}</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        <BodyShort spacing>{say('agencyForm.once')}</BodyShort>
        <code className="secret">{secret}</code>
        <CopyButton
          copyText={secret}
          text={say('agencyForm.copy')}
          activeText={say('agencyForm.copied')}
          size="small"
        />
      </LocalAlert.Content>
    </LocalAlert>
  );
}
