import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describeEnding, lastLines, type Program, type Start } from './program';

/** The first executable of that name on PATH. */
export function onPath(name: string, path = process.env['PATH'] ?? ''): string | undefined {
  return path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

export function findJava(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const chosen = env['JAVA_HOME'] === undefined ? undefined : join(env['JAVA_HOME'], 'bin', 'java');
  return chosen !== undefined && isExecutable(chosen) ? chosen : onPath('java', env['PATH']);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

export type Tool = 'java' | 'mvn' | 'go';

const toolWords: Record<Tool, { name: string; neededFor: string; without: string }> = {
  java: {
    name: 'Java (17 or newer, a JDK)',
    neededFor: 'Kafka and the MongoDB-protocol server run on it',
    without: 'set KAFKA_BROKERS and MONGODB_URI to servers that you have',
  },
  mvn: {
    name: 'Maven (mvn)',
    neededFor: 'Kafka and the MongoDB-protocol server are got with it',
    without:
      'set KAFKA_BROKERS and MONGODB_URI to servers that you have, or put kafka-server-start.sh and mongod on PATH',
  },
  go: {
    name: 'Go (1.25 or newer)',
    neededFor: 'the Temporal server is built with it',
    without: 'set TEMPORAL_ADDRESS to a server that you have, or put temporal on PATH',
  },
};

/** One message for all that is missing: what it is, what for, and how to do without. */
export function missingToolsMessage(tools: Tool[]): string {
  const lines = tools.map((tool) => {
    const { name, neededFor, without } = toolWords[tool];
    return `  ${name}: ${neededFor}. To do without it, ${without}.`;
  });
  return ['Missing on this machine:', ...lines].join('\n');
}

const findTool = (tool: Tool): string | undefined => (tool === 'java' ? findJava() : onPath(tool));

/** @throws with the message above when one of them is not there */
export function requireTools(tools: Tool[]): void {
  const missing = tools.filter((tool) => findTool(tool) === undefined);
  if (missing.length > 0) throw new Error(missingToolsMessage(missing));
}

/** Runs a tool to its end. @throws with the end of its output when it fails */
export async function runToEnd(start: Start, program: Program): Promise<void> {
  const ending = await start(program).ended;
  if (ending.code === 0) return;
  throw new Error(`${program.name} failed (${describeEnding(ending)}).\n${lastLines(program.logFile, 25)}`);
}
