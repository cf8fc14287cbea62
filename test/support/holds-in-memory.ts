import type { HoldRow, Holds } from '../../services/platform/erasure/holds';

export function holdsInMemory(): Holds {
  const rows = new Map<string, HoldRow>();
  return {
    async add(hold) {
      const row = { _id: `hold-${rows.size + 1}`, ...hold };
      rows.set(row._id, row);
      return row;
    },
    async lift({ _id, pathwayId }, lifted) {
      const row = rows.get(_id);
      if (row === undefined || row.pathwayId !== pathwayId || row.lifted !== undefined) return undefined;
      const after = { ...row, lifted };
      rows.set(_id, after);
      return after;
    },
    list: async (pathwayId) =>
      [...rows.values()]
        .filter((row) => (pathwayId === undefined ? row.lifted === undefined : row.pathwayId === pathwayId))
        .toReversed(),
  };
}
