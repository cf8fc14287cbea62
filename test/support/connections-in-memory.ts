import type { MailContact } from '../../schemas/api/connection';
import { hashOf } from '../../services/platform/access-key';
import { without, type ConnectionRow, type Connections } from '../../services/platform/connections';

/** Connected agencies without a database. */
export function connectionsInMemory(): Connections {
  const rows = new Map<string, ConnectionRow>();
  const change = async (name: string, changed: (row: ConnectionRow) => Partial<ConnectionRow>): Promise<boolean> => {
    const row = rows.get(name);
    if (row === undefined) return false;
    rows.set(name, { ...row, ...changed(row) });
    return true;
  };
  return {
    async add({ name, key, kind, schemes, provides = [] }, since) {
      if (rows.has(name)) return false;
      rows.set(name, {
        _id: name,
        kind,
        schemes,
        provides,
        codes: [],
        version: 1,
        keys: [{ hash: hashOf(key), since }],
      });
      return true;
    },
    find: async (name) => rows.get(name),
    list: async () => [...rows.values()],
    rotate: (name, key, since) =>
      change(name, ({ keys }) => ({ keys: [...keys, { hash: hashOf(key), since }].slice(-2) })),
    map: (name, mapping) => change(name, ({ codes }) => ({ codes: [...without(codes, mapping), mapping] })),
    unmap: (name, code) => change(name, ({ codes }) => ({ codes: without(codes, code) })),
    provide: (name, provides) => change(name, () => ({ provides })),
    tellAt: (name, { url, secret }, since) =>
      change(name, ({ webhook }) => ({
        webhook: { url, secrets: [...(webhook?.secrets ?? []), { sealed: secret, since }].slice(-2) },
      })),
    mailTo: (name, contact, since) => change(name, () => ({ mail: { sealed: JSON.stringify(contact), since } })),
    contactOf: async ({ mail }) => mail && (JSON.parse(mail.sealed) as MailContact),
    secretsOf: async ({ webhook }) => (webhook?.secrets ?? []).map(({ sealed }) => sealed),
  };
}
