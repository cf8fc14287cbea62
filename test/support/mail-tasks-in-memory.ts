import type { MailTask, MailTasks } from '../../services/platform/mail-tasks';

/** Links that were sent, without a database. */
export function mailTasksInMemory(): MailTasks & { rows: Map<string, MailTask> } {
  const rows = new Map<string, MailTask>();
  return {
    rows,
    async add(task) {
      if (!rows.has(task._id)) rows.set(task._id, task);
    },
    find: async (linkHash) => [...rows.values()].find((row) => row.linkHash === linkHash),
    async replace(task) {
      if (rows.get(task._id)?.version !== task.version) return false;
      rows.set(task._id, { ...task, version: task.version + 1 });
      return true;
    },
    async revoke(agency) {
      const open = [...rows.values()].filter((row) => row.agency === agency && row.state === 'open');
      for (const row of open) rows.set(row._id, { ...row, state: 'revoked', version: row.version + 1 });
      return open.length;
    },
  };
}
