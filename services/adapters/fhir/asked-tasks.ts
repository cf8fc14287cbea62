import type { TaskStatus } from '../../../schemas/fhir/task';
import type { StepKey } from '../../../schemas/step';
import { writeOnce, type Mongo } from '../../platform/mongo';
import type { AskedTask } from './asked-task';
import { isOver } from './task-status';

type Row = Omit<AskedTask, 'id'> & { _id: string };

/** The Tasks that providers were asked, as both directions know them. */
export function openAskedTasks({ db }: Mongo) {
  const rows = db.collection<Row>('fhir-tasks');
  const taskOf = ({ _id, ...task }: Row): AskedTask => ({ id: _id, ...task });
  return {
    async load(id: string): Promise<AskedTask | undefined> {
      const row = await rows.findOne({ _id: id });
      return row === null ? undefined : taskOf(row);
    },
    async keep({ id, ...task }: AskedTask): Promise<void> {
      await writeOnce(rows, { _id: id, ...task });
    },
    async open(pathwayId: string, step: StepKey): Promise<AskedTask[]> {
      const all = await rows.find({ pathwayId, step }).toArray();
      return all.filter(({ status }) => !isOver(status)).map(taskOf);
    },
    /** False when the Task stands otherwise by now. */
    async move(id: string, from: TaskStatus, to: TaskStatus): Promise<boolean> {
      const moved = await rows.updateOne({ _id: id, status: from }, { $set: { status: to } });
      return moved.matchedCount === 1;
    },
  };
}
