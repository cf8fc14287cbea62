import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { BodyShort } from '@navikt/ds-react/Typography';
import { type SubmitEvent, useRef, useState } from 'react';
import { ProblemBox } from '../frame/problem-box';
import { PurposeField } from '../frame/purpose-field';
import { useFocusOnFirstError } from '../frame/use-focus-on-first-error';
import { AnswerAlert } from '../step/answer-alert';
import { DayField } from '../step/day-field';
import { useWords } from '../words/use-words';
import { type ExceptionDraft, exceptionOf, isWhole, missingIn } from './exception-draft';
import { MemberField } from './member-field';
import { PathwayField } from './pathway-field';
import { useAccessAct } from './use-access-act';

const kinds = ['admitted', 'excluded', 'restricted'] as const;
const empty: Omit<ExceptionDraft, 'pathway'> = { kind: 'admitted', member: '', purpose: '', reason: '', until: '' };

/** A supervisor lets somebody in, keeps somebody out, or restricts a pathway, each for a time. */
export function NewException({ pathwayId }: { pathwayId: string }) {
  const { say } = useWords();
  const [draft, setDraft] = useState<ExceptionDraft>({ ...empty, pathway: pathwayId });
  const [tried, setTried] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  useFocusOnFirstError(form, tried);
  const except = useAccessAct<ReturnType<typeof exceptionOf>>('/api/access/exceptions');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried((times) => times + 1);
    if (isWhole(draft)) except.mutate(exceptionOf(draft));
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className="act-form">
      <Fields draft={draft} isTried={tried > 0} onChange={setDraft} />
      <BodyShort size="small">{say(`accessPage.help.${draft.kind}`)}</BodyShort>
      <div className="act-buttons">
        <Button type="submit" size="small" loading={except.isPending}>
          {say('act.confirm', { act: say(`accessPage.choice.${draft.kind}`) })}
        </Button>
      </div>
      <div role="status">
        {except.data !== undefined && <AnswerAlert status="success" title={say('accessPage.made')} />}
      </div>
      {except.error !== null && <ProblemBox error={except.error} />}
    </form>
  );
}

type FieldsProps = { draft: ExceptionDraft; isTried: boolean; onChange: (draft: ExceptionDraft) => void };

function Fields({ draft, isTried, onChange }: FieldsProps) {
  const { say } = useWords();
  const missing = missingIn(draft);
  const isMissing = (name: keyof typeof missing): boolean => isTried && missing[name];
  const set = (change: Partial<ExceptionDraft>) => onChange({ ...draft, ...change });
  return (
    <div className="give-fields">
      <KindField value={draft.kind} onChange={(kind) => set({ kind })} />
      <PathwayField value={draft.pathway} missing={isMissing('pathway')} onChange={(pathway) => set({ pathway })} />
      {draft.kind !== 'restricted' && (
        <MemberField
          label={say('accessPage.whom')}
          value={draft.member}
          error={isMissing('member') ? say('accessPage.memberNeeded') : undefined}
          onChange={(member) => set({ member })}
        />
      )}
      {draft.kind === 'admitted' && (
        <PurposeField value={draft.purpose} missing={isMissing('purpose')} onChange={(purpose) => set({ purpose })} />
      )}
      <DayField
        label={say('accessPage.until')}
        error={isMissing('until') ? say('act.untilNeeded') : undefined}
        onChange={(until) => set({ until })}
      />
      <Textarea
        label={say('accessPage.why')}
        size="small"
        maxLength={1000}
        value={draft.reason}
        error={isMissing('reason') && say('askAccess.reasonNeeded')}
        onChange={({ target }) => set({ reason: target.value })}
      />
    </div>
  );
}

type KindProps = { value: ExceptionDraft['kind']; onChange: (kind: ExceptionDraft['kind']) => void };

function KindField({ value, onChange }: KindProps) {
  const { say } = useWords();
  return (
    <Select
      label={say('accessPage.what')}
      size="small"
      value={value}
      onChange={({ target }) => onChange(kinds.find((kind) => kind === target.value) ?? value)}
    >
      {kinds.map((kind) => (
        <option key={kind} value={kind}>
          {say(`accessPage.choice.${kind}`)}
        </option>
      ))}
    </Select>
  );
}
