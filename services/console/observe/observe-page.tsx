import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { BodyLong } from '@navikt/ds-react/Typography';
import { useState } from 'react';
import type { PathwayPage } from '../../../schemas/api/pathway';
import { PathwayActForm } from '../decide/pathway-act-form';
import { useTexts, written } from '../decide/told';
import { AboutPerson } from '../pathway/about-person';
import { usePathway } from '../pathway/use-pathway';
import { observationSettings } from '../words/lists';
import { useWords } from '../words/use-words';
import { capital } from '../words/words';

const needed = ['setting', 'saw'] as const;
const nothing = { setting: '', saw: '', did: '', counterpart: '' };

/** What an officer saw, what they did, and what goes well, written on the way with one hand. */
export function ObservePage({ pathwayId }: { pathwayId: string }) {
  const { page } = usePathway(pathwayId);
  return (
    <AboutPerson pathwayId={pathwayId} title="observePage.title" page={page}>
      {(shown) => <Observe page={shown} />}
    </AboutPerson>
  );
}

function Observe({ page }: { page: PathwayPage }) {
  const { say } = useWords();
  const form = useTexts<keyof typeof nothing>(nothing);
  const [differs, setDiffers] = useState(false);
  if (!page.acts.includes('observe')) return <BodyLong>{say('observePage.notYours')}</BodyLong>;
  const { texts, tried, missing, set, check, anew } = form;
  const again = () => {
    anew();
    setDiffers(false);
  };
  return (
    <div className="one-hand">
      <PathwayActForm
        page={page}
        name="observe"
        tried={tried}
        said={() => (check(needed) ? { ...written(texts), differs } : undefined)}
        onTaken={again}
      >
        <Select
          label={say('pathwayAct.observe.setting')}
          value={texts.setting}
          onChange={({ target }) => set('setting')(target.value)}
          error={missing.includes('setting') && say('pathwayAct.observe.settingNeeded')}
        >
          <option value="">{say('act.choose')}</option>
          {observationSettings.map((setting) => (
            <option key={setting} value={setting}>
              {capital(say(`factWord.${setting}`))}
            </option>
          ))}
        </Select>
        {(['saw', 'did', 'counterpart'] as const).map((field) => (
          <Textarea
            key={field}
            label={say(`pathwayAct.observe.${field}`)}
            description={say(`pathwayAct.observe.${field}Help`)}
            minRows={2}
            maxLength={4000}
            value={texts[field]}
            onChange={({ target }) => set(field)(target.value)}
            error={missing.some((one) => one === field) && say('pathwayAct.observe.sawNeeded')}
          />
        ))}
        <Checkbox checked={differs} onChange={({ target }) => setDiffers(target.checked)}>
          {say('pathwayAct.observe.differs')}
        </Checkbox>
      </PathwayActForm>
    </div>
  );
}
