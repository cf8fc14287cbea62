import { relative } from 'node:path';
import { say } from '../local/progress';
import { allowedLines, plantedLines } from './planted-lines';
import { inPlantedTree } from './planted-tree';
import { reportOf } from './tool';

type Lint = { filePath: string; messages: { ruleId: string | null; message: string }[] }[];

/**
 * Plants a line against each rule that keeps the core pure and the code readable in a copy of the tree, and looks at
 * what each is called. Every complaint is a line on standard error.
 *
 * @returns true when each planted line is caught by its rule, and each allowed one by none
 */
export async function lintRulesHold(): Promise<boolean> {
  const planted = new Map([...allowedLines, ...plantedLines.map(({ file, line }) => [file, line] as const)]);
  const found = await inPlantedTree(planted, async (folder) => {
    const lint = (await reportOf('eslint', ['--format', 'json', ...planted.keys()], folder)) as Lint;
    return new Map(lint.map(({ filePath, messages }) => [relative(folder, filePath), messages]));
  });
  const complaints = [
    ...plantedLines
      .filter(({ file, rule }) => !found.get(file)?.some(({ ruleId }) => ruleId === rule))
      .map(({ file, rule }) => `${file} must be caught by ${rule}, and was not.`),
    ...[...allowedLines.keys()]
      .filter((file) => found.get(file)?.length !== 0)
      .map((file) => `${file} is allowed, and was caught: ${found.get(file)?.[0]?.message ?? 'not looked at'}`),
  ];
  for (const complaint of complaints) say(complaint);
  if (complaints.length === 0) say(`${plantedLines.length} planted lines, each caught by its own rule.`);
  return complaints.length === 0;
}
