import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Tag } from '@navikt/ds-react/Tag';
import type { WorkItem } from '../../../schemas/api/my-work';
import { nextWords } from '../caseload/row-words';
import { FridayRelease } from '../caseload/friday-release';
import { PathwayLink } from '../frame/pathway-link';
import { Ringing } from '../frame/ringing';
import { useNow } from '../frame/use-now';
import { useWords } from '../words/use-words';
import { isNew, keyOf } from './work-words';

const MINUTE_MS = 60_000;

/** What the lists share: which items are chosen, and what the reader needs to know of them. */
export type Choice = {
  /** Since when something is new; nothing on the first visit. */
  before: string | undefined;
  chosen: ReadonlySet<string>;
  choose: (keys: readonly string[], on: boolean) => void;
};

type Props = { item: WorkItem; choice: Choice };

export function ChooseItem({ item, choice: { chosen, choose } }: Props) {
  const { say, step } = useWords();
  const key = keyOf(item);
  return (
    <Checkbox hideLabel size="small" checked={chosen.has(key)} onChange={({ target }) => choose([key], target.checked)}>
      {say('myWork.choose', { step: step(item.step), person: item.name ?? item.personRef })}
    </Checkbox>
  );
}

export function PersonOfItem({ item, choice }: Props) {
  const { say, moment } = useWords(item.zone);
  return (
    <>
      <PathwayLink pathwayId={item.pathwayId}>{item.name ?? item.personRef}</PathwayLink>{' '}
      {isNew(item, choice.before) && (
        <Tag size="xsmall" data-color="info" variant="moderate">
          {say('myWork.new')}
        </Tag>
      )}
      {item.acknowledged !== undefined && (
        <span className="below subtle">{say('myWork.acknowledged', { at: moment(item.acknowledged) })}</span>
      )}
    </>
  );
}

/** What is to be done, and why it lies here again where it came back. */
export function StepOfItem({ item }: Pick<Props, 'item'>) {
  const words = useWords(item.zone);
  const now = useNow(MINUTE_MS);
  const { say, said } = words;
  const { sentBack, escalatedTo, assigneeName } = item;
  return (
    <>
      <PathwayLink pathwayId={item.pathwayId} to={`steps/${item.step}`}>
        {nextWords({ next: item }, words, now).sentence}
      </PathwayLink>
      {sentBack !== undefined && (
        <span className="below">
          {say('myWork.cameBack', {
            who: words.who(sentBack.by),
            reason: said('reason', sentBack.reason ?? sentBack.answer),
          })}
        </span>
      )}
      {assigneeName !== undefined && <span className="below">{say('myWork.with', { name: assigneeName })}</span>}
      {escalatedTo !== undefined && (
        <Tag size="xsmall" data-color="warning" variant="moderate" className="below">
          {say('caseload.escalated', { target: said('target', escalatedTo) })}
        </Tag>
      )}
    </>
  );
}

export function DueOfItem({ item }: Pick<Props, 'item'>) {
  const { say, due } = useWords(item.zone);
  if (item.due === undefined) return <>{say('steps.noDue')}</>;
  return (
    <>
      <span className={item.overdue ? 'overdue' : 'keep'}>{due(item.due)}</span>
      {item.overdue && <span className="below overdue">{say('steps.overdue')}</span>}
      {item.dueThisWeek && <span className="below">{say('myWork.thisWeek')}</span>}
      <FridayRelease of={item} />
    </>
  );
}

export function RingOfItem({ item: { ring } }: Pick<Props, 'item'>) {
  const { say } = useWords();
  if (ring.length === 0) return <>{say('myWork.nobodyToRing')}</>;
  return (
    <ul className="plain-list">
      {ring.map((person) => (
        <li key={person.member}>
          <Ringing {...person} />
        </li>
      ))}
    </ul>
  );
}
