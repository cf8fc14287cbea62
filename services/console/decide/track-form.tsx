import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Textarea } from '@navikt/ds-react/Textarea';
import type { PathwayPage } from '../../../schemas/api/pathway';
import type { DecideTrackRequest } from '../../../schemas/api/pathway-act';
import { MemberField } from '../access/member-field';
import { DayField } from '../step/day-field';
import { legalBases, tracks } from '../words/lists';
import { useWords } from '../words/use-words';
import { capital } from '../words/words';
import { PathwayActForm } from './pathway-act-form';
import { type Texts, useTexts, written } from './told';

type Field = keyof typeof nothing;

const nothing = { track: '', legalBasis: '', facts: '', reviewOn: '', first: '', second: '', personView: '' };
const workers = ['first', 'second'] as const;

/** Nobody comes to the specialised track without two who work with them. */
const neededFor = ({ track }: Texts<Field>): readonly Field[] => [
  ...(['track', 'legalBasis', 'facts', 'reviewOn'] as const),
  ...(track === 'specialised' ? workers : []),
];

function bodyOf({ first, second, ...decided }: Texts<Field>): Record<string, unknown> {
  const pair = decided.track === 'specialised' ? [first.trim(), second.trim()] : [];
  return { ...written(decided), workers: pair };
}

/** On which track a person is, on which facts and by which law. */
export function TrackForm({ page }: { page: PathwayPage }) {
  const { say } = useWords();
  const form = useTexts<Field>(nothing);
  const { texts, tried, missing, check, anew } = form;
  return (
    <PathwayActForm
      page={page}
      name="decide-track"
      tried={tried}
      said={() => (check(neededFor(texts)) ? bodyOf(texts) : undefined)}
      onTaken={anew}
    >
      <Chosen form={form} field="track" words={tracks} />
      <Chosen form={form} field="legalBasis" words={legalBases} />
      <Written form={form} field="facts" />
      <DayField
        key={form.round}
        label={say('pathwayAct.decide-track.reviewOn')}
        error={missing.includes('reviewOn') ? say('pathwayAct.decide-track.reviewOnNeeded') : undefined}
        onChange={form.set('reviewOn')}
      />
      {texts.track === 'specialised' && workers.map((field) => <Worker key={field} form={form} field={field} />)}
      <Written form={form} field="personView" />
    </PathwayActForm>
  );
}

type Form = ReturnType<typeof useTexts<Field>>;

type ChosenProps = {
  form: Form;
  field: 'track' | 'legalBasis';
  words: readonly DecideTrackRequest['track' | 'legalBasis'][];
};

function Chosen({ form, field, words }: ChosenProps) {
  const { say } = useWords();
  return (
    <RadioGroup
      legend={say(`pathwayAct.decide-track.${field}`)}
      size="small"
      value={form.texts[field]}
      onChange={form.set(field)}
      error={form.missing.includes(field) && say(`pathwayAct.decide-track.${field}Needed`)}
    >
      {words.map((word) => (
        <Radio key={word} value={word}>
          {capital(say(`factWord.${word}`))}
        </Radio>
      ))}
    </RadioGroup>
  );
}

function Written({ form, field }: { form: Form; field: 'facts' | 'personView' }) {
  const { say } = useWords();
  return (
    <Textarea
      label={say(`pathwayAct.decide-track.${field}`)}
      description={say(`pathwayAct.decide-track.${field}Help`)}
      size="small"
      maxLength={4000}
      value={form.texts[field]}
      onChange={({ target }) => form.set(field)(target.value)}
      error={form.missing.includes(field) && say('pathwayAct.decide-track.factsNeeded')}
    />
  );
}

/** One of the two, as the registers have them. */
function Worker({ form, field }: { form: Form; field: (typeof workers)[number] }) {
  const { say } = useWords();
  return (
    <MemberField
      label={say(`pathwayAct.decide-track.${field}`)}
      value={form.texts[field]}
      error={form.missing.includes(field) ? say('pathwayAct.decide-track.workerNeeded') : undefined}
      onChange={form.set(field)}
    />
  );
}
