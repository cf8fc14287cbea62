import type { Restriction } from '../../schemas/api/own-file';
import type { OwnRequestRow, OwnRights } from '../../services/api/own-file/own-rights';
import type { Access } from '../../services/platform/access-log/chain';

export function ownRightsInMemory(accessed: () => readonly Access[]): OwnRights {
  const rows = new Map<string, OwnRequestRow>();
  const restrictions = new Map<string, Restriction>();
  return {
    accesses: async (pathwayId) => accessed().filter(({ pathways }) => pathways.includes(pathwayId)),
    restrict: async (pathwayId, restriction) => void restrictions.set(`${pathwayId}/${restriction.part}`, restriction),
    restrictions: async (pathwayId) =>
      [...restrictions].flatMap(([id, restriction]) => (id.startsWith(`${pathwayId}/`) ? [restriction] : [])),
    async ask(request, requestId) {
      const row = { _id: requestId, ...request };
      rows.set(requestId, row);
      return row;
    },
    find: async (requestId) => rows.get(requestId),
    async answer(requestId, answer) {
      const row = rows.get(requestId);
      if (row === undefined || row.answer !== undefined) return false;
      rows.set(requestId, { ...row, answer });
      return true;
    },
    requests: async (pathwayId) =>
      [...rows.values()].filter((row) => (pathwayId === undefined ? !row.answer : row.pathwayId === pathwayId)),
  };
}
