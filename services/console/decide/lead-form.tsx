import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Textarea } from '@navikt/ds-react/Textarea';
import type { PathwayPage } from '../../../schemas/api/pathway';
import { DayField } from '../step/day-field';
import { leads, overrideReasons } from '../words/lists';
import { useWords } from '../words/use-words';
import { capital } from '../words/words';
import { PathwayActForm } from './pathway-act-form';
import { useTexts, written } from './told';

const needed = ['lead', 'reason', 'until'] as const;
const nothing = { lead: '', reason: '', until: '', note: '' };

/** Who leads until the end of a day, whatever the rule says. */
export function LeadForm({ page }: { page: PathwayPage }) {
  const { say } = useWords();
  const { texts, tried, missing, round, set, check, anew } = useTexts(nothing);
  const error = (field: (typeof needed)[number]) =>
    missing.includes(field) ? say(`pathwayAct.override-lead.${field}Needed`) : undefined;
  return (
    <PathwayActForm
      page={page}
      name="override-lead"
      tried={tried}
      said={() => (check(needed) ? written(texts) : undefined)}
      onTaken={anew}
    >
      <RadioGroup
        legend={say('pathwayAct.override-lead.lead')}
        size="small"
        value={texts.lead}
        onChange={set('lead')}
        error={error('lead')}
      >
        {leads.map((lead) => (
          <Radio key={lead} value={lead}>
            {say(`lead.${lead}`)}
          </Radio>
        ))}
      </RadioGroup>
      <RadioGroup
        legend={say('act.chooseReason')}
        size="small"
        value={texts.reason}
        onChange={set('reason')}
        error={error('reason')}
      >
        {overrideReasons.map((reason) => (
          <Radio key={reason} value={reason}>
            {capital(say(`reason.${reason}`))}
          </Radio>
        ))}
      </RadioGroup>
      <DayField key={round} label={say('act.until')} error={error('until')} onChange={set('until')} />
      <Textarea
        label={say('act.note')}
        description={say('pathwayAct.override-lead.noteHelp')}
        size="small"
        maxLength={4000}
        value={texts.note}
        onChange={({ target }) => set('note')(target.value)}
      />
    </PathwayActForm>
  );
}
