import type { Deliveries, DeliveryRow } from '../../services/platform/webhook/deliveries';

/** Messages to agencies without a database. */
export function deliveriesInMemory(): Deliveries & { rows: Map<string, DeliveryRow> } {
  const rows = new Map<string, DeliveryRow>();
  const change = (row: DeliveryRow, changed: Partial<DeliveryRow>) => rows.set(row._id, { ...row, ...changed });
  const of = (agency: string) => [...rows.values()].filter((row) => row.agency === agency);
  return {
    rows,
    async add(delivery) {
      const _id = `${delivery.agency}/${delivery.messageId}`;
      const begun = { dueAt: delivery.addedAt, tries: 0, attempts: [], redriven: [] };
      if (!rows.has(_id)) rows.set(_id, { _id, ...delivery, ...begun });
    },
    async wake(pathwayId, agency) {
      for (const row of of(agency))
        if (row.pathwayId === pathwayId && row.state === 'held') change(row, { state: 'waiting' });
    },
    waiting: async (agency, { behind, limit }) =>
      of(agency)
        .filter(({ state, _id, pathwayId }) => state === 'waiting' && !behind.includes(pathwayId ?? _id))
        .slice(0, limit),
    async tried(id, attempt, { state, dueAt }) {
      const row = rows.get(id)!;
      change(row, { state, dueAt, tries: row.tries + 1, attempts: [...row.attempts, attempt] });
    },
    list: async (agency, state, limit) =>
      of(agency)
        .filter((row) => (state ?? row.state) === row.state)
        .toReversed()
        .slice(0, limit),
    async redrive(agency, messageId, as) {
      const dead = of(agency).filter((row) => row.state === 'dead' && (messageId ?? row.messageId) === row.messageId);
      for (const row of dead)
        change(row, { state: 'waiting', dueAt: as.at, tries: 0, redriven: [...row.redriven, as] });
      return dead.length;
    },
  };
}
