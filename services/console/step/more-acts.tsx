import { ActionMenu } from '@navikt/ds-react/ActionMenu';
import { Button } from '@navikt/ds-react/Button';
import type { ActName } from '../../../schemas/api/act';
import type { StepView } from '../../../schemas/api/pathway';
import { useWords } from '../words/use-words';
import { actWord } from './act-words';

type Props = { step: StepView; acts: readonly ActName[]; onOpen: (name: ActName) => void };

/** What else may be done about a step; closed, so that the card stays calm. */
export function MoreActs({ step, acts, onOpen }: Props) {
  const { say } = useWords();
  return (
    <ActionMenu>
      <ActionMenu.Trigger>
        <Button
          size="small"
          variant="secondary"
          aria-label={say('act.moreOf', { step: say(`step.${step.key}.title`) })}
        >
          {say('act.more')}
        </Button>
      </ActionMenu.Trigger>
      <ActionMenu.Content>
        {acts.map((name) => (
          <ActionMenu.Item key={name} onSelect={() => onOpen(name)}>
            {say(`act.${actWord(name, step.key)}`)}
          </ActionMenu.Item>
        ))}
      </ActionMenu.Content>
    </ActionMenu>
  );
}
