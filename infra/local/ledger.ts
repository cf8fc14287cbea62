import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { startTimeOf, type ProcessIdentity } from './process-identity';

export type LedgerEntry = ProcessIdentity & { name: string };

export type Ledger = {
  entries: () => LedgerEntry[];
  add: (entry: LedgerEntry) => void;
  remove: (entry: ProcessIdentity) => void;
};

/** Every process a launcher started and has not yet seen end, on disk, so that a later launcher can end what is left. */
export function createLedger(file: string): Ledger {
  mkdirSync(dirname(file), { recursive: true });
  let entries = read(file);
  const write = (next: LedgerEntry[]): void => {
    entries = next;
    writeFileSync(`${file}.new`, JSON.stringify(next, null, 1));
    renameSync(`${file}.new`, file);
  };
  return {
    entries: () => entries,
    add: (entry) => write([...entries, entry]),
    remove: ({ pid, startTime }) =>
      write(entries.filter((entry) => entry.pid !== pid || entry.startTime !== startTime)),
  };
}

/** The entries that still run. A pid that came to belong to another process is not ours and is left alone. */
export function leftovers(entries: LedgerEntry[], startTime = startTimeOf): LedgerEntry[] {
  return entries.filter((entry) => startTime(entry.pid) === entry.startTime);
}

function read(file: string): LedgerEntry[] {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as LedgerEntry[]).filter(
      ({ pid, startTime }) => Number.isInteger(pid) && pid > 1 && typeof startTime === 'string',
    );
  } catch {
    return [];
  }
}
