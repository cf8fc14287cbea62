import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { BodyShort, Heading } from '@navikt/ds-react/Typography';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import type { Agency } from '../../../schemas/agency';
import { WrongFields } from '../frame/wrong-fields';
import { reasonsOf } from '../words/lists';
import { useWords } from '../words/use-words';
import { capital } from '../words/words';
import type { Gift } from './use-giving';
import { TakerField } from './taker-field';

type Props = {
  agency: Agency;
  count: number;
  stay: number;
  busy: boolean;
  onGive: (gift: Gift) => void;
  onCancel: () => void;
};

/** To whom and why, for all that is chosen; what follows is said before it is sent. */
export function GiveForm({ agency, count, stay, busy, onGive, onCancel }: Props) {
  const { say } = useWords();
  const [gift, setGift] = useState<Gift>({ to: '', reason: '' });
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (gift.to !== '' && gift.reason !== '') onGive(gift);
    else form.current?.querySelectorAll('select')[gift.to === '' ? 0 : 1]?.focus();
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className="give-form">
      <Heading level="2" size="xsmall" ref={heading} tabIndex={-1}>
        {say('myWork.giveCount', { count })}
      </Heading>
      <BodyShort size="small">{say('act.help.reassign')}</BodyShort>
      {stay > 0 && <BodyShort size="small">{say('myWork.someStay', { count: stay })}</BodyShort>}
      <div className="give-fields">
        <TakerField
          agency={agency}
          value={gift.to}
          error={tried && gift.to === '' && say('act.toNeeded')}
          onChange={(to) => setGift({ ...gift, to })}
        />
        <Select
          label={say('act.chooseReason')}
          size="small"
          value={gift.reason}
          error={tried && gift.reason === '' && say('act.reasonNeeded')}
          onChange={({ target }) => setGift({ ...gift, reason: target.value })}
        >
          <option value="">{say('act.choose')}</option>
          {reasonsOf.reassign.map((reason) => (
            <option key={reason} value={reason}>
              {capital(say(`reason.${reason}`))}
            </option>
          ))}
        </Select>
      </div>
      <WrongFields form={form} />
      <div className="act-buttons">
        <Button type="submit" size="small" loading={busy}>
          {say('act.confirm', { act: say('act.reassign') })}
        </Button>
        <Button type="button" size="small" variant="tertiary" onClick={onCancel} disabled={busy}>
          {say('act.cancel')}
        </Button>
      </div>
    </form>
  );
}
