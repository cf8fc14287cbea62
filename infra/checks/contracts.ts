import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { breakingChanges, type BreakingChange } from '../../schemas/contract/compatibility';
import { contracts, type Contract } from '../../schemas/contract/contracts';
import { cloneFolder } from '../local/clone';
import { say } from '../local/progress';

const folder = join(cloneFolder, 'schemas', 'released');

/** Every release stays a promise: old events are read for ever, and an agency may be behind by more than one. */
const releases = (): { name: string; released: Contract[] }[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file) => ({
      name: file.replace(/\.json$/, ''),
      released: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Contract[],
    }));

/** One line for a person: what of which type broke which rule. */
export const complaintOf = ({ type, field, rule, detail }: BreakingChange): string =>
  `${type}${field === '' ? '' : `, ${field}`}: ${rule} (${detail})`;

/**
 * Compares the schemas with every released set of them. Every complaint is a line on standard error.
 *
 * @returns true when there is a release to compare with, and nothing breaks what it promised
 */
export async function contractsHold(): Promise<boolean> {
  const all = releases();
  const current = contracts();
  const complaints = all.flatMap(({ name, released }) =>
    breakingChanges(released, current).map((change) => `Breaks ${name}: ${complaintOf(change)}`),
  );
  if (all.length === 0) complaints.push('There is no released set of schemas to compare with.');
  for (const complaint of complaints) say(complaint);
  return Promise.resolve(complaints.length === 0);
}
