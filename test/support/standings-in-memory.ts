import type { StandingRow, Standings } from '../../services/platform/standings';

export function standingsInMemory(): Standings {
  const rows = new Map<string, StandingRow>();
  return {
    find: async (agency) => rows.get(agency),
    list: async () => [...rows.values()],
    async say(agency, standing, said) {
      const before = rows.get(agency);
      const kept = before?.country === standing.country && before.transfer ? { transfer: before.transfer } : {};
      const row = { _id: agency, ...standing, ...said, ...kept };
      rows.set(agency, row);
      return row;
    },
    async allow(agency, transfer, said) {
      const before = rows.get(agency);
      if (before === undefined) return undefined;
      const row = { ...before, transfer: { ...transfer, ...said } };
      rows.set(agency, row);
      return row;
    },
  };
}
