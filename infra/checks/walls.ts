import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../local/progress';
import { alias, plantedImports, targets } from './planted-imports';
import { inPlantedTree, packageWithImports } from './planted-tree';
import { reportOf } from './tool';

export type Cruise = {
  summary: { violations: { from: string; rule: { name: string } }[]; ruleSetUsed: { forbidden: { name: string }[] } };
};

const rooms = ['schemas', 'domain', 'workflows', 'services', 'infra', 'bench', 'test'];

/**
 * Plants a violation of every wall in a copy of the tree and looks at what each is called. Every complaint is a line
 * on standard error.
 *
 * @returns true when each planted file is caught by its own wall and no other, and nothing else is caught
 */
export async function wallsHold(): Promise<boolean> {
  const planted = new Map([
    ...targets,
    ...plantedImports.map(({ file, line }) => [file, line] as const),
    ['package.json', packageWithImports(alias)] as const,
  ]);
  const cruise = await inPlantedTree(planted, async (folder) => {
    const present = rooms.filter((room) => existsSync(join(folder, room)));
    return (await reportOf('depcruise', ['--output-type', 'json', ...present], folder)) as Cruise;
  });
  const complaints = complaintsOf(cruise);
  for (const complaint of complaints) say(complaint);
  if (complaints.length === 0) say(`${plantedImports.length} planted imports, each caught by its own wall.`);
  return complaints.length === 0;
}

/** What is wrong with the walls themselves: a planting not caught, or by another wall; a wall broken unplanted or unproven. */
export function complaintsOf({ summary }: Cruise): string[] {
  const caught = new Map<string, Set<string>>();
  for (const { from, rule } of summary.violations) caught.set(from, (caught.get(from) ?? new Set()).add(rule.name));
  const expected = new Map(plantedImports.map(({ file, wall }) => [file, wall]));
  const proven = new Set(expected.values());
  return [
    ...[...expected]
      .map(([file, wall]) => ({ file, wall, by: [...(caught.get(file) ?? [])].join(', ') }))
      .filter(({ wall, by }) => by !== wall)
      .map(({ file, wall, by }) => `${file} must be caught by ${wall}, and was caught by ${by || 'nothing'}.`),
    ...[...caught]
      .filter(([file]) => !expected.has(file))
      .map(([file, names]) => `${file} was not planted and breaks ${[...names].join(', ')}.`),
    ...summary.ruleSetUsed.forbidden
      .filter(({ name }) => !proven.has(name))
      .map(({ name }) => `The wall ${name} has no planted violation.`),
  ];
}
