import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Table } from '@navikt/ds-react/Table';
import { BodyLong, Heading } from '@navikt/ds-react/Typography';
import type { WorkItem } from '../../../schemas/api/my-work';
import { useMedia } from '../frame/use-media';
import { Fact } from '../pathway/fact';
import { useWords } from '../words/use-words';
import { type Choice, ChooseItem, DueOfItem, PersonOfItem, RingOfItem, StepOfItem } from './work-cells';
import { keyOf } from './work-words';

type Props = { name: 'forMe' | 'forOthers' | 'forTeam' | 'forDecision'; items: readonly WorkItem[]; choice: Choice };
type Items = Omit<Props, 'name'> & { title: string };

/** One of the lists, by due date; an empty one says what that means. */
export function WorkList({ name, items, choice }: Props) {
  const { say } = useWords();
  const wide = useMedia('(min-width: 64rem)');
  const title = say(`myWork.${name}.title`, { count: items.length });
  return (
    <section aria-labelledby={`work-${name}`} className="section">
      <Heading level="2" size="medium" id={`work-${name}`} spacing>
        {title}
      </Heading>
      {items.length === 0 && <BodyLong className="empty">{say(`myWork.${name}.empty`)}</BodyLong>}
      {items.length > 0 &&
        (wide ? <WorkTable {...{ items, choice, title }} /> : <WorkCards {...{ items, choice, title }} />)}
    </section>
  );
}

/** Chooses all of a list, or none. */
function ChooseAll({ items, choice: { chosen, choose }, title }: Items) {
  const { say } = useWords();
  const keys = items.map(keyOf);
  const count = keys.filter((key) => chosen.has(key)).length;
  const all = count === keys.length;
  return (
    <Checkbox
      size="small"
      hideLabel
      checked={all}
      indeterminate={count > 0 && !all}
      onChange={() => choose(keys, !all)}
    >
      {say('myWork.chooseAll', { list: title })}
    </Checkbox>
  );
}

function WorkTable({ items, choice, title }: Items) {
  const { say } = useWords();
  return (
    <div className="wide-table">
      <Table size="small" className="work-table">
        <caption className="aksel-sr-only">{title}</caption>
        <Table.Header>
          <Table.Row>
            <Table.DataCell>
              <ChooseAll {...{ items, choice, title }} />
            </Table.DataCell>
            <Table.HeaderCell scope="col">{say('caseload.person')}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{say('myWork.step')}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{say('steps.due')}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{say('steps.contact')}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {items.map((item) => (
            <Table.Row key={keyOf(item)} selected={choice.chosen.has(keyOf(item))}>
              <Table.DataCell>
                <ChooseItem item={item} choice={choice} />
              </Table.DataCell>
              <Table.HeaderCell scope="row">
                <PersonOfItem item={item} choice={choice} />
              </Table.HeaderCell>
              <Table.DataCell>
                <StepOfItem item={item} />
              </Table.DataCell>
              <Table.DataCell>
                <DueOfItem item={item} />
              </Table.DataCell>
              <Table.DataCell>
                <RingOfItem item={item} />
              </Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

/** The same as the table, for a narrow screen. */
function WorkCards({ items, choice }: Items) {
  const { say } = useWords();
  return (
    <ul className="cards">
      {items.map((item) => (
        <li key={keyOf(item)} className="card">
          <div className="work-card-head">
            <ChooseItem item={item} choice={choice} />
            <Heading level="3" size="xsmall">
              <PersonOfItem item={item} choice={choice} />
            </Heading>
          </div>
          <p className="card-next">
            <StepOfItem item={item} />
          </p>
          <dl className="facts">
            <Fact name={say('steps.due')}>
              <DueOfItem item={item} />
            </Fact>
            <Fact name={say('steps.contact')}>
              <RingOfItem item={item} />
            </Fact>
          </dl>
        </li>
      ))}
    </ul>
  );
}
