import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { BodyShort, Heading } from '@navikt/ds-react/Typography';
import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import type { Agency } from '../../../schemas/agency';
import { registerQuery } from '../api/queries';
import { reasonsOf } from '../words/lists';
import { useWords } from '../words/use-words';
import { capital } from '../words/words';
import type { Gift } from './use-giving';
import { type Taker, takersOf } from './work-words';

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
          missing={tried && gift.to === ''}
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

type TakerProps = { agency: Agency; value: string; missing: boolean; onChange: (to: string) => void };

/** Whom the agency's register has: its teams and its people. */
function TakerField({ agency, value, missing, onChange }: TakerProps) {
  const { say } = useWords();
  const { data: members = [] } = useQuery(registerQuery(agency));
  const { teams, colleagues } = takersOf(members);
  return (
    <Select
      label={say('act.to')}
      size="small"
      value={value}
      error={missing && say('act.toNeeded')}
      onChange={({ target }) => onChange(target.value)}
    >
      <option value="">{say('act.choose')}</option>
      <Takers label={say('myWork.colleagues')} takers={colleagues} />
      <Takers label={say('myWork.teams')} takers={teams} />
    </Select>
  );
}

const Takers = ({ label, takers }: { label: string; takers: readonly Taker[] }) => (
  <optgroup label={label}>
    {takers.map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ))}
  </optgroup>
);
