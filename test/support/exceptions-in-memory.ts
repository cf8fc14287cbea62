import type { AccessException, AccessRequest } from '../../schemas/api/access';
import { staying, type AccessExceptions } from '../../services/api/rights/exceptions';

/** Exceptions and requests of a world without a database. */
export function exceptionsInMemory(): AccessExceptions {
  const rows = new Map<string, AccessException>();
  const requests = new Map<string, AccessRequest & { answeredBy?: string }>();
  const open = () => [...requests.values()].filter((one) => one.answeredBy === undefined && one.pathwayId !== '');
  const ended = new Set<string>();
  const inForce = (now: string) =>
    [...rows.values()].filter(({ id, kind, until }) => until > now || (staying.includes(kind) && !ended.has(id)));
  let count = 0;
  return {
    of: async (member, now) => inForce(now).filter((one) => one.member === member || one.kind === 'restricted'),
    list: async (now) => inForce(now),
    find: async (id) => rows.get(id),
    make: async (exception) => {
      const id = `exception-${(count += 1)}`;
      rows.set(id, { id, ...exception });
      return id;
    },
    end: async (id, at) => {
      ended.add(id);
      rows.set(id, { ...rows.get(id)!, until: at });
    },
    ask: async ({ pathwayId = '', ...request }) => {
      const id = `request-${(count += 1)}`;
      requests.set(id, { id, pathwayId, ...request });
      return id;
    },
    asked: async () => open(),
    request: async (id) => open().find((one) => one.id === id),
    answered: async (id, answeredBy) => void requests.set(id, { ...requests.get(id)!, answeredBy }),
  };
}
