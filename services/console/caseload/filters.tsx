import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import type { PhaseCount } from '../../../schemas/api/caseload';
import { agencies, phases as allPhases } from '../words/lists';
import { useWords } from '../words/use-words';
import { type CaseloadView, readView, sorts } from './view';

type Props = {
  view: CaseloadView;
  onView: (view: CaseloadView) => void;
  phases: readonly PhaseCount[];
};

/** Every choice is an address: it can be kept, sent and gone back to. */
export function Filters({ view, onView, phases }: Props) {
  const { say } = useWords();
  const set = (change: Record<string, unknown>) => onView(readView({ ...view, ...change }));
  const counts = new Map(phases.map(({ phase, count }) => [phase, count]));
  return (
    <search aria-label={say('filter.label')} className="filters">
      <Select
        label={say('filter.phase')}
        size="small"
        value={view.phase ?? ''}
        onChange={({ target }) => set({ phase: target.value })}
      >
        <option value="">{say('filter.all')}</option>
        {allPhases.map((phase) => (
          <option key={phase} value={phase}>
            {say('filter.phaseCount', { phase: say(`phase.${phase}`), count: counts.get(phase) ?? 0 })}
          </option>
        ))}
      </Select>
      <Select
        label={say('filter.waitingFor')}
        size="small"
        value={view.waitingFor ?? ''}
        onChange={({ target }) => set({ waitingFor: target.value })}
      >
        <option value="">{say('filter.all')}</option>
        {agencies.map((agency) => (
          <option key={agency} value={agency}>
            {say(`agencyTitle.${agency}`)}
          </option>
        ))}
      </Select>
      <Select
        label={say('filter.sort')}
        size="small"
        value={view.sort ?? 'due'}
        onChange={({ target }) => set({ sort: target.value })}
      >
        {sorts.map((sort) => (
          <option key={sort} value={sort}>
            {say(`sort.${sort}`)}
          </option>
        ))}
      </Select>
      {(view.phase ?? view.waitingFor) !== undefined && (
        <Button size="small" variant="tertiary" onClick={() => set({ phase: '', waitingFor: '' })}>
          {say('filter.clear')}
        </Button>
      )}
    </search>
  );
}
